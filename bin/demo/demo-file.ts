import {toKey} from '../../src/domain/fold.js'
import {type Dialect, encodeLines, toCell} from './dialect.js'

/** What a row of an export says, by column. Dates are `YYYY-MM-DD`. */
export type Row = Readonly<Record<string, string | number | undefined>>

/** An export that somebody in a town hall is told to have dropped. */
export interface DemoFile {
  /** Below the folder of the demonstration, with `/`. */
  path: string
  /** The day of its first line, `# exportado: AAAA-MM-DD`. */
  exported: string
  dialect: Dialect
  /** The header as it is written, accents and capitals included. */
  header: readonly string[]
  rows: readonly Row[]
}

/** The file as it lies on the disk, its rows by date. */
export function toBytes(file: DemoFile): Uint8Array {
  const columns = file.header.map(toKey)
  const lines = [...file.rows]
    .sort((a, b) => compare(toDate(a), toDate(b)))
    .map((row) => columns.map((column) => toCell(row[column], file.dialect)).join(file.dialect.delimiter))
  const header = file.header.join(file.dialect.delimiter)
  return encodeLines([`# exportado: ${file.exported}`, header, ...lines], file.dialect)
}

/** The rows with further cells, the same on each: the municipality's name, most of the time. */
export function withCells(rows: readonly Row[], cells: Row): Row[] {
  return rows.map((row) => ({...row, ...cells}))
}

/** The rows, with other cells on the rows of one day: a slip of whoever kept the log. */
export function amend(rows: readonly Row[], day: string, cells: Row): Row[] {
  if (!rows.some((row) => row.fecha === day)) throw new Error(`no row of ${day} to amend`)
  return rows.map((row) => (row.fecha === day ? {...row, ...cells} : row))
}

/** The rows from one day to another, both included. */
export function rowsBetween(rows: readonly Row[], from: string, until: string): Row[] {
  return rows.filter((row) => toDate(row) >= from && toDate(row) <= until)
}

function toDate(row: Row): string {
  return String(row.fecha ?? row.fecha_solicitud ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
