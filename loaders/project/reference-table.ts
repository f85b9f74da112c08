import Papa from 'papaparse'
import type {z} from 'zod'
import {toKey} from '../../src/domain/fold.js'
import type {Problem} from './project-error.js'
import {readReferenceText} from './reference-text.js'

export interface TableShape {
  columns: readonly string[]
  /** Columns that the file may lack: their cells are empty then. */
  optional?: readonly string[]
}

/** One row as its file writes it, trimmed. */
export interface TableRow {
  /** The physical line on which the row begins; the header stands on line 1. */
  line: number
  cells: Record<string, string>
}

/** The rows of one of the project's own CSV files, blank ones left out. Notes what is wrong with the file as a table. */
export function readTable(
  dataDir: string,
  file: string,
  {columns, optional = []}: TableShape,
  problems: Problem[],
): TableRow[] {
  const text = readReferenceText(dataDir, file, problems)
  if (text === undefined) return []
  const [header, ...records] = splitRecords(text, file, problems)
  if (header === undefined) {
    problems.push({
      file,
      line: 1,
      message: `el archivo está vacío. Se esperaba el encabezado ${columns.join(', ')}.`,
    })
    return []
  }
  const names = header.fields.map(toKey)
  const wrong = findHeaderProblems(names, columns, optional)
  if (wrong.length > 0) {
    problems.push(...wrong.map((p) => ({file, line: header.line, ...p})))
    return []
  }
  return records.flatMap(({line, fields}) => {
    if (fields.length > names.length || fields.some((field, i) => field !== '' && !names[i])) {
      const message = `hay texto o separadores de más. Se esperaban las ${names.length} celdas del encabezado: escriba entre comillas los textos que llevan «,» o «;».`
      problems.push({file, line, message})
      return []
    }
    // Spreadsheets leave out the separators of empty cells at a row's end.
    const written = names.map((name, i) => [name, fields[i] ?? ''])
    const absent = optional.map((name) => [name, ''])
    return {line, cells: Object.fromEntries([...absent, ...written.filter(([name]) => name !== '')])}
  })
}

/** The columns of one of the project's own CSV files, in its order. What is wrong with it, `readTable` says. */
export function readHeader(dataDir: string, file: string): string[] {
  const text = readReferenceText(dataDir, file, []) ?? ''
  const [header] = splitRecords(text, file, [])
  return (header?.fields ?? []).map(toKey).filter((name) => name !== '')
}

/** The rows as what the program uses; a row of which a cell can't be read is noted, cell by cell, and left out. */
export function parseRows<T extends object>(
  file: string,
  rows: readonly TableRow[],
  schema: z.ZodType<T>,
  problems: Problem[],
): (T & {line: number})[] {
  return rows.flatMap(({line, cells}) => {
    const parsed = schema.safeParse(cells)
    if (parsed.success) return {...parsed.data, line}
    for (const {path, message} of parsed.error.issues) {
      const column = String(path[0])
      const value = cells[column]
      const found = value === '' ? 'la celda está vacía' : `«${value}» no sirve`
      problems.push({file, line, column, message: `${found}: ${message}`})
    }
    return []
  })
}

function splitRecords(text: string, file: string, problems: Problem[]): {line: number; fields: string[]}[] {
  const records: {line: number; fields: string[]}[] = []
  let line = 1
  let start = 0
  Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    newline: '\n',
    step: ({data, errors, meta}) => {
      const fields = data.map((field) => field.normalize('NFC').trim())
      if (errors.length > 0) {
        const message =
          'una comilla no cierra bien. Se esperaba un par de comillas en cada celda que las use.'
        problems.push({file, line, message})
      } else if (!isBlank(fields, records[0]?.fields.length)) records.push({line, fields})
      line += text.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  return records
}

/** Whether a row says nothing. Where the header has one column no mark splits it, and a row of marks alone is one cell of them. */
function isBlank(fields: readonly string[], columns: number | undefined): boolean {
  return fields.every((field) => field === '' || (columns === 1 && /^[,;\t]+$/.test(field)))
}

/** The one of `,` `;` and tab that splits the header, whose names hold none of them. */
function findDelimiter(text: string): string {
  const header = text.split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const)
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

function findHeaderProblems(
  names: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): {column: string; message: string}[] {
  const known = [...columns, ...optional]
  const missing = columns
    .filter((column) => !names.includes(column))
    .map((column) => ({
      column,
      message: `falta en el encabezado. Se esperaban las columnas ${columns.join(', ')}.`,
    }))
  const strange = names
    .filter((name) => name !== '' && !known.includes(name))
    .map((column) => ({
      column,
      message: `no es una columna conocida. Se esperaba alguna de ${known.join(', ')}: corríjala o quítela.`,
    }))
  const twice = known
    .filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
    .map((column) => ({column, message: 'está dos veces en el encabezado. Se esperaba una: quite la otra.'}))
  return [...missing, ...strange, ...twice]
}
