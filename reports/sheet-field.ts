import {capitalise} from '../src/domain/noun.js'
import {toPeriodMonths, toPeriodNoun} from '../src/domain/period.js'
import {BLANK, type Cell, dateCell, numberCell, shareCell, textCell} from './cell.js'
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

/** A figure in the indicator's own unit: a share where it is a ratio. */
export function toFigure({ratio}: {ratio: boolean}, value: number | null): Cell {
  if (value === null) return BLANK
  return ratio ? shareCell(value) : numberCell(value)
}

/** A share; nothing where it is not there. */
export function toShare(share: number | null): Cell {
  return share === null ? BLANK : shareCell(share)
}

/** The period of a row of the kind that a period is. */
export function toPeriodField(period: string): Field<{bimester: string}> {
  return {
    label: capitalise(toPeriodNoun(period)),
    width: 10,
    description: `${period} es ${toPeriodMonths(period)}.`,
    toCell: ({bimester}) => textCell(bimester),
  }
}

/** The code of the indicator that a row is about. */
export const CODE: Field<{code: string}> = {
  label: 'Código',
  width: 14,
  description: 'Código del indicador.',
  toCell: ({code}) => textCell(code),
}
