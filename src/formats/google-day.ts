import type {Source} from './format.js'
import type {GoogleTable} from './google-report.js'

const DAY = 86_400_000

/** When the rows of a table with a date are: `20090701`, or the day of `2009070116`, an hour; undefined for one without. */
export function findDays({roles}: GoogleTable): Map<'fecha', Source> | undefined {
  const date = roles.indexOf('date')
  if (date !== -1) return new Map([['fecha', date]])
  const hour = roles.indexOf('hour')
  if (hour === -1) return undefined
  return new Map([
    ['fecha', (fields) => (fields[hour] ?? '').replace(/^\s*(\d{8})\d{2}(?:\d{2})?\s*$/, '$1')],
  ])
}

/** The period that the lines above a table state; undefined where they do not state both of its days. */
export function findPeriod({from, until}: GoogleTable): Map<'desde' | 'hasta', Source> | undefined {
  if (from === undefined || until === undefined) return undefined
  return new Map([
    ['desde', {text: from}],
    ['hasta', {text: until}],
  ])
}

/**
 * When the rows of a table are that numbers its days or weeks from 0 on; undefined where it numbers neither, or the first
 * day is not known. A number beyond the last day stays as it is written, and is no date.
 */
export function findNumberedDays(table: GoogleTable): Map<'fecha' | 'desde' | 'hasta', Source> | undefined {
  const {roles, from, until} = table
  if (from === undefined) return undefined
  const day = roles.indexOf('nth_day')
  if (day !== -1) return new Map([['fecha', (fields) => addDays(fields[day] ?? '', {from, until})]])
  const week = roles.indexOf('nth_week')
  if (week === -1) return undefined
  const at =
    (shift: number): Source =>
    (fields) =>
      addDays(fields[week] ?? '', {from, until, unit: 7, shift})
  return new Map([
    ['desde', at(0)],
    ['hasta', at(6)],
  ])
}

function addDays(
  number: string,
  {
    from,
    until,
    unit = 1,
    shift = 0,
  }: {from: string; until: string | undefined; unit?: number; shift?: number},
): string {
  const digits = number.trim()
  if (!/^\d{1,4}$/.test(digits)) return number
  const first = toDay(from, Number(digits) * unit)
  if (until !== undefined && first > until) return number
  const day = toDay(first, shift)
  return until !== undefined && day > until ? until : day
}

function toDay(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
