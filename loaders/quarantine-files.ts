import {createHash} from 'node:crypto'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import Papa from 'papaparse'
import type {Kind} from '../src/domain/kind.js'
import {COLUMNS, MENDED_COLUMNS} from '../src/formats/columns.js'
import {markFormula} from './csv.js'
import type {Row, Store} from './store.js'

/** The folder, within the data folder, that holds the rejected rows of each export for somebody to put right. */
export const QUARANTINE_FOLDER = 'cuarentena'

/** How many rows of one export are written: where more are wrong, it is the export that has to be made anew. */
const MOST_ROWS = 20_000

const ENDING = '_por_corregir.csv'
/** What was written, to know a file that somebody is putting right. */
const NOTE = '.cumple.json'

/** The file, within the quarantine, for the rejected rows of an export. */
export function toMendingName(path: string): string {
  return `${path.replace(/\.csv$/i, '')}${ENDING}`
}

/**
 * Writes, for every export with rejected rows, `cuarentena/<export>_por_corregir.csv`: a template with these rows, why each
 * was rejected and where it came from. Put right and dropped into `entrada/`, its rows take the place of the rejected ones.
 * What is not needed any more goes; a file that somebody has changed is left as it is. Returns the paths of those.
 */
export async function writeQuarantineFiles(store: Store, dataDir: string): Promise<string[]> {
  const folder = join(dataDir, QUARANTINE_FOLDER)
  const rows = await store.query(
    `select path, kind, exported_at, line, municipality, date, reason, remedy, raw, cells
    from rejection
    where not contains(cells, '"cumple_archivo":"')
    qualify row_number() over (partition by path order by line) <= $1
    order by path, line`,
    [MOST_ROWS],
  )
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const path = String(row.path)
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [row])
    else group.push(row)
  }
  const files = new Map(
    [...groups].map(([path, group]) => [toMendingName(path), toMendingTable(path, group)]),
  )
  const written = await readNote(folder)
  if (files.size === 0 && written.size === 0) return []
  const changed: string[] = []
  for (const path of new Set([...written.keys(), ...files.keys()])) {
    const file = join(folder, ...path.split('/'))
    const found = await readFile(file, 'utf8').catch(() => undefined)
    if (found !== undefined && toDigest(found) !== written.get(path)) {
      changed.push(path)
      continue
    }
    const text = files.get(path)
    if (text === undefined) {
      await rm(file, {force: true})
      written.delete(path)
    } else if (found !== text) {
      await replace(file, text)
      written.set(path, toDigest(text))
    }
  }
  await replace(join(folder, NOTE), `${JSON.stringify(Object.fromEntries([...written].sort()), null, 2)}\n`)
  return changed
}

/** The rows of one export that are to be put right, as Excel in Spanish opens them well. */
function toMendingTable(path: string, rows: readonly Row[]): string {
  const kind = rows[0]?.kind as Kind
  const cells = rows.map((row) => JSON.parse(String(row.cells)) as Record<string, string>)
  const isPeriod = cells.some((known) => 'desde' in known)
  const columns = COLUMNS[kind].flatMap((column) =>
    isPeriod && column === 'fecha' ? ['desde', 'hasta'] : column,
  )
  const data = rows.map((row, i) => [
    ...columns.map((column) => markFormula(toCell(row, column, cells[i] ?? {}))),
    `${row.reason}. ${row.remedy}`,
    markFormula(String(row.raw)),
    path,
    String(row.line),
  ])
  const fields = [...columns, 'motivo', 'texto_original', ...MENDED_COLUMNS]
  const table = Papa.unparse({fields, data}, {delimiter: ';', newline: '\r\n'})
  return `\ufeff# exportado: ${String(rows[0]?.exported_at).slice(0, 10)}\r\n${table}\r\n`
}

function toCell(row: Row, column: string, cells: Record<string, string>): string {
  if (column === 'municipio') return row.municipality === null ? toPlace(cells) : String(row.municipality)
  return cells[column] ?? ''
}

/** What a row says of where it is from, as one text that is read alike: what disagreed does so still. */
function toPlace({municipio = '', codigo_municipio = '', departamento = ''}: Record<string, string>): string {
  const place = [codigo_municipio, municipio].filter((text) => text.trim() !== '').join(' - ')
  return departamento.trim() === '' ? place : `${place} (${departamento.trim()})`
}

async function readNote(folder: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(join(folder, NOTE), 'utf8'))))
  } catch {
    return new Map()
  }
}

/** Writes beside and renames: whoever reads finds the old text or the new one. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(`${file}.tmp`, text)
  await rename(`${file}.tmp`, file)
}

function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
