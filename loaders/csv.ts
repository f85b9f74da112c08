import Papa from 'papaparse'
import {markFormula} from '../src/domain/csv-text.js'
import type {Row} from './store.js'

/** Rows as open data: comma, decimal point, LF, numbers unrounded, unknown empty. Text that a spreadsheet would run is marked. */
export function toCsv(columns: readonly string[], rows: readonly (Row | object)[]): string {
  const header = Papa.unparse([columns as string[]], {newline: '\n'})
  return `${header}\n${toCsvRows(columns, rows)}`
}

/** Rows as `toCsv` has them below the header. */
export function toCsvRows(columns: readonly string[], rows: readonly (Row | object)[]): string {
  if (rows.length === 0) return ''
  const data = rows.map((row) => columns.map((column) => toField((row as Row)[column] ?? null)))
  return `${Papa.unparse(data, {newline: '\n'})}\n`
}

function toField(value: unknown): unknown {
  return typeof value === 'string' ? markFormula(value) : value
}
