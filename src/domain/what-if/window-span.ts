import type {WindowKind} from '../window-kind.js'
import {WINDOW_MONTHS} from '../window-kind.js'

/** A window that comes again and again; a due date does not. */
export type PeriodicKind = Exclude<WindowKind, 'plazo'>

const DAY = 86_400_000

/** The first day of the window of a kind that holds a day; weeks begin on Monday. */
export function toWindowStart(kind: PeriodicKind, day: string): string {
  if (kind === 'semana') return addDays(day, -((toDayNumber(day) + 3) % 7))
  const months = WINDOW_MONTHS[kind]
  const month = Number(day.slice(5, 7)) - 1
  return toFirstDay(Number(day.slice(0, 4)), month - (month % months))
}

/** The first day of the window after the one that begins on a day. */
export function toNextStart(kind: PeriodicKind, first: string): string {
  if (kind === 'semana') return addDays(first, 7)
  return toFirstDay(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + WINDOW_MONTHS[kind])
}

/** The last day of the window that begins on a day. */
export function toWindowEnd(kind: PeriodicKind, first: string): string {
  return addDays(toNextStart(kind, first), -1)
}

/** The last day of the bimester of a day. */
export function toBimesterEndOf(day: string): string {
  return toWindowEnd('bimestre', toWindowStart('bimestre', day))
}

/** The place of the bimester of a day on the time axis: 6 · year + number. */
export function toBimesterOf(day: string): number {
  return 6 * Number(day.slice(0, 4)) + Math.floor((Number(day.slice(5, 7)) + 1) / 2)
}

/** How many days there are from a day to another, both counted. */
export function countDays(first: string, last: string): number {
  return toDayNumber(last) - toDayNumber(first) + 1
}

export function addDays(day: string, days: number): string {
  return new Date((toDayNumber(day) + days) * DAY).toISOString().slice(0, 10)
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b
}

export function later(a: string, b: string): string {
  return a > b ? a : b
}

function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

function toFirstDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
