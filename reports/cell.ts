import {formatDate, formatShortDate} from '../src/domain/calendar-date.js'
import {formatNumber, formatShare} from '../src/domain/number.js'
import {type State, toStateWords} from '../src/domain/state.js'

/** What stands in one place of a table: the words that are printed and, where it is a figure, what a spreadsheet reckons with. */
export interface Cell {
  text: string
  value?: CellValue
  /** Small print under the text, a line each. */
  notes?: string[]
  state?: State
  /** How many rows it spans; the rows after it then lack its place. */
  span?: number
}

export type CellValue =
  | {type: 'number'; number: number}
  /** From 0 to 1. */
  | {type: 'share'; share: number}
  /** ISO. */
  | {type: 'date'; date: string}

/** Words, with small print under them where there is something to say. */
export function textCell(text: string, notes: readonly string[] = []): Cell {
  return withNotes({text}, notes)
}

/** A number, with the words that it is printed with: `4.079`, `5 noticias`. */
export function numberCell(number: number, text = formatNumber(number), notes: readonly string[] = []): Cell {
  return withNotes({text, value: {type: 'number', number}}, notes)
}

/** A share from 0 to 1, printed as a percentage. */
export function shareCell(share: number, text = formatShare(share), notes: readonly string[] = []): Cell {
  return withNotes({text, value: {type: 'share', share}}, notes)
}

/** A day; in short where there is little room. */
export function dateCell(date: string, {isShort = false} = {}): Cell {
  return {text: isShort ? formatShortDate(date) : formatDate(date), value: {type: 'date', date}}
}

/** One of the seven states, with its glyph. */
export function stateCell(state: State, notes: readonly string[] = []): Cell {
  const {glyph, word} = toStateWords(state)
  return withNotes({text: `${glyph} ${word}`, state}, notes)
}

/** A place that a person fills in. */
export const BLANK: Cell = {text: ''}

/** A figure that is not there to be known: nothing was due, or the plan states none. */
export const NONE: Cell = {text: '—'}

function withNotes(cell: Cell, notes: readonly string[]): Cell {
  const kept = notes.filter((note) => note !== '')
  return kept.length === 0 ? cell : {...cell, notes: kept}
}
