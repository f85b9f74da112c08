import {Cells, type RowContext, reject} from './cells.js'
import type {Export} from './export.js'
import {type ExportRecord, readRecords} from './records.js'

/** Every date of a file, one after the other. */
export function* listDates(text: string, {delimiter, header, offset, line}: Export): Generator<string> {
  const columns = [...header.positions]
    .filter(([column]) => column.startsWith('fecha'))
    .map(([, place]) => place)
  for (const {fields} of readRecords(text, delimiter, {columns: header.width, offset, line})) {
    for (const column of columns) yield fields[column] ?? ''
  }
}

/** The cells of a record; rejects one that could not be split, or has not as many as the header. */
export function toCells(record: ExportRecord, found: Export, context: RowContext): Cells {
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
  const {width} = found.header
  const extra = record.fields.slice(width).some((field) => field.trim() !== '')
  if (extra || record.fields.length < width) {
    reject(
      null,
      null,
      `La fila tiene ${record.fields.length} columnas y el encabezado ${width}`,
      'Revise los separadores: un texto que los contiene va entre comillas.',
    )
  }
  return new Cells(found.header, record.fields, context)
}
