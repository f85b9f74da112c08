import {markFormula} from '../domain/csv-text.js'
import type {Kind} from '../domain/kind.js'
import {COLUMNS, MENDED_COLUMNS} from './columns.js'
import {toDelimited} from './delimited.js'
import type {PlainCells} from './read-record.js'

/** How the name of a file of rejected rows ends. */
export const MENDING_ENDING = '_por_corregir.csv'

/** How many rows of one export are written: where more are wrong, it is the export that has to be made anew. */
export const MOST_MENDED = 20_000

/** A rejected row, as far as it could be read. */
export interface RejectedRow {
  line: number
  /** Its municipality, or that of its folder. */
  municipality: string | null
  reason: string
  remedy: string
  raw: string
  cells: PlainCells
}

/** The rejected rows of one export (its path within `entrada/`) that are to be put right, as Excel in Spanish opens them well. */
export function toMendingTable(
  path: string,
  {kind, exportedAt}: {kind: Kind; exportedAt: string},
  rows: readonly RejectedRow[],
): string {
  const isPeriod = rows.some(({cells}) => 'desde' in cells)
  const columns = COLUMNS[kind].flatMap((column) =>
    isPeriod && column === 'fecha' ? ['desde', 'hasta'] : column,
  )
  const lines = rows.map((row) =>
    toDelimited(
      [
        ...columns.map((column) => markFormula(toCell(row, column))),
        `${row.reason}. ${row.remedy}`,
        markFormula(row.raw),
        path,
        String(row.line),
      ],
      ';',
    ),
  )
  const header = toDelimited([...columns, 'motivo', 'texto_original', ...MENDED_COLUMNS], ';')
  return `\ufeff# exportado: ${exportedAt.slice(0, 10)}\r\n${[header, ...lines].join('\r\n')}\r\n`
}

function toCell({municipality, cells}: RejectedRow, column: string): string {
  if (column === 'municipio') return municipality ?? toPlace(cells)
  return cells[column] ?? ''
}

/** What a row says of where it is from, as one text that is read alike: what disagreed does so still. */
function toPlace({municipio = '', codigo_municipio = '', departamento = ''}: PlainCells): string {
  const place = [codigo_municipio, municipio].filter((text) => text.trim() !== '').join(' - ')
  return departamento.trim() === '' ? place : `${place} (${departamento.trim()})`
}
