import {formatCount} from '../domain/noun.js'
import {Cells, type RowContext} from './cells.js'
import {isDateColumn} from './columns.js'
import {type Section, toText} from './format.js'
import {type ExportRecord, LONGEST_RECORD, readRecords} from './records.js'
import {reject} from './rejection.js'

/** Every date of a section, one after the other: what tells the order in which they are written. */
export function* listDates(text: string, section: Section): Generator<string> {
  const read = toDateReader(section)
  for (const {fields} of listRecords(text, section)) yield* read(fields)
}

/** What takes the dates out of a record's fields. */
export function toDateReader({sources, dateFields = []}: Section): (fields: readonly string[]) => string[] {
  const dates = [...sources].filter(([column]) => isDateColumn(column)).map(([, source]) => source)
  return (fields) => [...dates, ...dateFields].map((source) => toText(source, fields))
}

/** The records of a section. */
export function listRecords(
  text: string,
  {delimiter, names, offset, line, end}: Section,
): Generator<ExportRecord> {
  const within = end === undefined ? text : text.slice(0, end)
  return readRecords(within, delimiter, {columns: names.length, offset, line})
}

/** The cells of a record; rejects one that could not be split, or has not as many as the header. */
export function toCells(record: ExportRecord, section: Section, context: RowContext): Cells {
  if (record.raw.length > LONGEST_RECORD) {
    reject(
      null,
      null,
      'La fila es demasiado larga: pasa de un millón de caracteres',
      'Revise si una celda trae un archivo o una imagen, y bórrela.',
    )
  }
  if (record.problem === 'unclosed_quote') {
    reject(null, null, 'Hay una comilla que no se cierra', 'Borre la comilla o ciérrela al final del texto.')
  }
  if (record.problem === 'text_after_quote') {
    reject(
      null,
      null,
      'Hay texto después de una comilla de cierre',
      'Escriba dobles las comillas que van dentro de un texto.',
    )
  }
  const {length} = record.fields
  const width = findWidth(section.names)
  const extra = record.fields.slice(width).some((field) => field.trim() !== '')
  if (extra && length <= section.names.length) {
    reject(
      null,
      null,
      'La fila trae texto en una columna sin nombre',
      'Dele un nombre a esa columna; si el texto se corrió a ella, ponga entre comillas el que contiene el separador.',
    )
  }
  if (extra || length < width) {
    reject(
      null,
      null,
      `La fila tiene ${formatCount(length, 'columna', 'columnas')} y el encabezado ${section.names.length}`,
      'Revise los separadores: un texto que los contiene va entre comillas.',
    )
  }
  return new Cells(section, record.fields, context)
}

/** How many fields a record has to have: those after the last that has a name are there for the delimiter alone. */
function findWidth(names: readonly string[]): number {
  const last = names.findLastIndex((name) => name.trim() !== '')
  return last === -1 ? names.length : last + 1
}
