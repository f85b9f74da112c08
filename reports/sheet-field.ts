import {BLANK, type Cell, dateCell, numberCell} from './cell.js'
import type {Field, Sheet} from './workbook.js'

/** A sheet of rows, a cell for each field. */
export function toSheet<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: fields.map(({label, width, description}) => ({label, width, description})),
    rows: rows.map((row) => fields.map(({toCell}) => toCell(row))),
  }
}

/** A number; nothing where it is not there. */
export function toNumber(value: number | null): Cell {
  return value === null ? BLANK : numberCell(value)
}

/** A day; nothing where it is not there. */
export function toDate(date: string | null): Cell {
  return date === null ? BLANK : dateCell(date)
}
