import {MONTHS} from '../../src/domain/month.js'

/** Public holidays that fall on the same day every year, as `MM-DD`. */
const HOLIDAYS = ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25']

/** The month so many months after another: `('2009-11', 2)` → `2010-01`. */
export function addMonths(month: string, count: number): string {
  return new Date(Date.UTC(toYear(month), toMonthNumber(month) - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** Every day of a month, `YYYY-MM-DD`. */
export function daysOf(month: string): string[] {
  const last = new Date(Date.UTC(toYear(month), toMonthNumber(month), 0)).getUTCDate()
  return Array.from({length: last}, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The days of a month on which a town hall is open. */
export function workdaysOf(month: string): string[] {
  return daysOf(month).filter(isWorkday)
}

/** The day itself if a town hall is open on it, else the nearest such day on one side of it. */
export function toWorkday(day: string, side: 'before' | 'after'): string {
  return isWorkday(day) ? day : toWorkday(addDays(day, side === 'before' ? -1 : 1), side)
}

function isWorkday(day: string): boolean {
  return weekdayOf(day) % 6 !== 0 && !HOLIDAYS.includes(day.slice(5))
}

/** `2009-07` → `julio de 2009`. */
export function toMonthWords(month: string): string {
  return `${toMonthName(month)} de ${toYear(month)}`
}

/** `2009-07` → `julio`. */
export function toMonthName(month: string): string {
  return MONTHS[toMonthNumber(month) - 1] ?? ''
}

export function toYear(month: string): number {
  return Number(month.slice(0, 4))
}

export function toMonthNumber(month: string): number {
  return Number(month.slice(5, 7))
}
