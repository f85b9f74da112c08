/** A cell that could not be read: why, and what to do about it, for people. Never holds the cell's own text. */
export interface Unreadable {
  reason: string
  remedy: string
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

const FUTURE = 'La fecha es posterior al día de hoy'

/** Whether what is wrong with a day is that it has not come. */
export function isFuture({reason}: Unreadable): boolean {
  return reason === FUTURE
}

/** The earliest day that an export may name: before it, a date is a slip of the keyboard. */
const EARLIEST = '1990-01-01'

/**
 * A calendar day, `YYYY-MM-DD`, from `2009-07-31`, `31/07/2009` or `1/7/2009`. `today` is the last day that a fact may have;
 * without it any later day will do (an event that is announced).
 */
export function parseDateValue(text: string, today?: string): string | Unreadable {
  const iso = ISO.exec(text)
  const dayFirst = iso === null ? DAY_FIRST.exec(text) : null
  if (iso === null && dayFirst === null) {
    return {reason: 'La fecha no se entiende', remedy: 'Escríbala como 31/07/2009 o 2009-07-31.'}
  }
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]]
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (!isCalendarDay(date))
    return {reason: 'La fecha no existe en el calendario', remedy: 'Corrija el día o el mes.'}
  return findDayProblem(date, today) ?? date
}

/** Why a day that exists is none that an export may name: before 1990, or after `today`; undefined where it is one. */
export function findDayProblem(date: string, today?: string): Unreadable | undefined {
  if (date < EARLIEST) return {reason: 'La fecha es anterior a 1990', remedy: 'Corrija el año.'}
  if (today !== undefined && date > today) {
    return {reason: FUTURE, remedy: 'Corrija la fecha: un hecho no puede ser futuro.'}
  }
  return undefined
}

/** Whether a text of the form `YYYY-MM-DD` is a day that exists. */
export function isCalendarDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
