import {readDate} from './date-reading.js'
import type {Period} from './period-value.js'

/** How long the spans are that the rows of a series stand for. */
export type Grain = 'day' | 'week' | 'month'

const DAY = 86_400_000

/**
 * How long the spans of a series are, told by the days on which they begin, in order; the first span may be cut off.
 * Undefined where they do not tell it: a single row may be of a day, a week or a month.
 */
export function findGrain(days: readonly string[]): Grain | undefined {
  const [first = '', ...others] = days
  const [second] = others
  if (second === undefined) return undefined
  if (others.length === 1 && isNextDay(first, second)) return 'day'
  if (others.every((day) => day.endsWith('-01'))) return 'month'
  if (others.every(isMonday)) return 'week'
  return days.some((day, i) => isNextDay(days[i - 1] ?? '', day)) ? 'day' : undefined
}

/** The span of a grain that begins on a day, or goes on after it: a week begins on a Monday, a month on its first. */
export function toSpan(day: string, grain: Grain): Period {
  if (grain === 'day') return {first: day, last: day}
  const date = new Date(`${day}T00:00:00Z`)
  if (grain === 'month') {
    date.setUTCMonth(date.getUTCMonth() + 1, 0)
    return {first: day, last: toDay(date)}
  }
  // Sunday is 0, and the last of its week.
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return {first: day, last: toDay(date)}
}

/** A day as the file writes it, or as a spreadsheet saved it again; the text as it is where it cannot be read. */
export function toIsoDay(text: string): string {
  const found = readDate(text, 'dmy')
  return 'date' in found ? found.date : text
}

function isNextDay(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) === DAY
}

function isMonday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
