import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import Papa from 'papaparse'

export const GOLDEN = join(import.meta.dirname, 'fixtures/golden')

export type OpenTable = 'mediciones' | 'cumplimiento' | 'puntajes' | 'series'
export type Cells = Record<string, string>

/** What tells the rows of a table apart: `saman-05 2009-B3`, `saman-05 2009-07-01`, `saman linea uso 2009-B3`. */
const KEYS: Record<OpenTable, string[]> = {
  mediciones: ['codigo', 'ventana_desde'],
  cumplimiento: ['codigo', 'bimestre'],
  puntajes: ['municipio', 'nivel', 'clave', 'bimestre'],
  series: ['codigo', 'bimestre'],
}

/** An open table as its file has it: rows by key, in their order. */
export interface GoldenTable {
  columns: string[]
  rows: Map<string, Cells>
}

/** Reads the CSV text of an open table; throws where two rows have one key. */
export function parseTable(table: OpenTable, text: string): GoldenTable {
  const {data, meta, errors} = Papa.parse<Cells>(text, {header: true, skipEmptyLines: true})
  if (errors.length > 0) throw new Error(`${table}: ${errors[0]?.message} (row ${errors[0]?.row})`)
  const rows = new Map<string, Cells>()
  for (const row of data) {
    const key = KEYS[table].map((column) => row[column]).join(' ')
    if (rows.has(key)) throw new Error(`${table}: two rows are «${key}»`)
    rows.set(key, row)
  }
  return {columns: meta.fields ?? [], rows}
}

/** A table that was written by hand; `folder` within `expected/`. */
export function readExpected(table: OpenTable, folder = ''): GoldenTable {
  return parseTable(table, readFileSync(join(GOLDEN, 'expected', folder, `${table}.csv`), 'utf8'))
}

/**
 * Where a table differs from what is expected, a line for each row with the columns that do: `saman-05 2009-B3: valor 1,
 * expected 0`. `starts` chooses rows by the beginning of their key; without it, all.
 */
export function findDifferences(
  expected: GoldenTable,
  found: GoldenTable,
  starts: string[] = [''],
): string[] {
  const isChosen = (key: string): boolean => starts.some((start) => `${key} `.startsWith(toStart(start)))
  const keys = [...new Set([...expected.rows.keys(), ...found.rows.keys()])].filter(isChosen)
  const unused = starts.filter((start) => !keys.some((key) => `${key} `.startsWith(toStart(start))))
  return [
    ...unused.map((start) => `${start}: no such row`),
    ...keys.flatMap((key) => {
      const [wanted, row] = [expected.rows.get(key), found.rows.get(key)]
      if (wanted === undefined) return `${key}: not expected: ${Object.values(row ?? {}).join(',')}`
      if (row === undefined) return `${key}: missing`
      const columns = expected.columns.filter((column) => !isSame(wanted[column] ?? '', row[column] ?? ''))
      if (columns.length === 0) return []
      const told = columns.map(
        (column) => `${column} ${toTold(row[column])}, expected ${toTold(wanted[column])}`,
      )
      return `${key}: ${told.join('; ')}`
    }),
  ]
}

function toStart(start: string): string {
  return start === '' ? '' : `${start} `
}

function toTold(cell: string | undefined): string {
  return cell === undefined || cell === '' ? '(empty)' : cell
}

// Expected quantities may be written as a fraction: 2/3 can be checked by hand, 0.6666666666666666 can't.
function isSame(expected: string, found: string): boolean {
  if (expected === found) return true
  const [wanted, value] = [toNumber(expected), found === '' ? Number.NaN : Number(found)]
  return Math.abs(wanted - value) <= 1e-12 * Math.max(1, Math.abs(wanted))
}

function toNumber(text: string): number {
  const [, above, below] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (below !== undefined) return Number(above) / Number(below)
  return text === '' ? Number.NaN : Number(text)
}
