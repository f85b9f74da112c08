const DAY = 86_400_000
const FIRST_YEAR = 1990

/** The number of a day `YYYY-MM-DD`, counted from 1970. */
export function toDayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

/** The day of a number, `YYYY-MM-DD`. */
export function toDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The days that rows may name, from 1990 to a last one: numbers of days without a calendar's arithmetic. */
export interface DayNumbers {
  firstYear: number
  lastYear: number
  /** The number of the day before each month's first, at `(year - firstYear) * 12 + month - 1`; one month more than there are. */
  beforeMonth: Int32Array
  last: number
}

export function toDayNumbers(today: string): DayNumbers {
  const lastYear = Number(today.slice(0, 4))
  const months = (lastYear - FIRST_YEAR + 1) * 12
  const beforeMonth = Int32Array.from(
    {length: Math.max(0, months) + 1},
    (_, month) => Date.UTC(FIRST_YEAR, month, 1) / DAY - 1,
  )
  return {firstYear: FIRST_YEAR, lastYear, beforeMonth, last: toDayNumber(today)}
}
