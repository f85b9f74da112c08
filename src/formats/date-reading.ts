import {findMonth} from '../domain/month-name.js'
import {findWeekday, toWeekday} from '../domain/weekday.js'
import type {DateOrder} from './date-order.js'
import {isCalendarDay, type Unreadable} from './date-value.js'

/** What was supposed in order to read a date, and should be said. */
export type DateDoubt = 'two_digit_year' | 'spreadsheet_number' | 'full_width'

export interface DateReading {
  date: string
  doubt?: DateDoubt
}

const DAY = 86_400_000
/** Colombia keeps UTC−5 the whole year. */
const BOGOTA = -5 * 60
/** The day 0 of spreadsheets, with their leap day of 1900 that never was. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30)

const HOUR = String.raw`([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?`
const TIME = `(?:[T, ]+(?:(?:à|às|a las?) )?${HOUR})?`
const HALF = String.raw`(?:\s*([ap])\.?\s*m\.?)?`
const ZONE = String.raw`(?:\s*(Z|GMT|UTC)?\s*([+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)?)?`
const CLOCK = `${TIME}${HALF}${ZONE}`
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}$`, 'i')
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${CLOCK}$`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** The name of a day of the week, in full or short, in Spanish, English or Portuguese. */
const WEEKDAY =
  '(?:((?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mon|tue|wed|thu|fri|sat|sun|seg|ter|qua|qui|sex)[a-zé]*)(?:-feira)?\\.?,?\\s+)?'
const MONTH = '(\\p{L}{3,10})\\.?'
const IN_WORDS = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:\\s+de\\s+|\\s+|[-/.])${MONTH}(?:,?\\s+(?:del?\\s+)?|[-/.])(\\d{4}|\\d{2})${CLOCK}$`,
  'iu',
)
const WORDS_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:,|\\s+del?)?\\s+(\\d{4})${CLOCK}(?:\\s+da (?:manhã|tarde|noite))?$`,
  'iu',
)
const WRONG_WEEKDAY: Unreadable = {
  reason: 'El día de la semana no es el de esa fecha',
  remedy: 'Corrija el día de la semana, o la fecha.',
}
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/

/**
 * The calendar day in Colombia that a text means, in any of the ways in which tools and people write one: `31/07/2009`,
 * `2009-07-31T23:00:00Z`, `2009/07/31 3:29:30 p. m. GMT-5`, `20090731`, `31 de julio de 2009`, the number of a spreadsheet.
 * A time with a zone is moved to Colombia's. Half a date (`jul-24`, `2009`) is none.
 */
export function readDate(text: string, order: DateOrder): DateReading | Unreadable {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').replace(/^'/, '').trim()
  const found = readPlain(plain, order)
  if (found === undefined) {
    return {reason: 'La fecha no se entiende', remedy: 'Escríbala como 31/07/2009 o 2009-07-31.'}
  }
  if ('reason' in found) return found
  if (!isCalendarDay(found.date)) {
    return {reason: 'La fecha no existe en el calendario', remedy: 'Corrija el día o el mes.'}
  }
  return found.doubt === undefined && /[\uff10-\uff19]/.test(text) ? {...found, doubt: 'full_width'} : found
}

function readPlain(text: string, order: DateOrder): DateReading | Unreadable | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) {
    const [, year, month, day] = yearFirst
    return toReading(year, month, day, yearFirst.slice(4))
  }
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    const [, first, second, year] = yearLast
    const [day, month] = order === 'dmy' || /^\d+\./.test(text) ? [first, second] : [second, first]
    return toReading(year, month, day, yearLast.slice(4))
  }
  const compact = COMPACT.exec(text)
  if (compact !== null) return {date: toIso(compact[1], compact[2], compact[3])}
  const words = IN_WORDS.exec(text)
  if (words !== null) return inWords(words[1], words[4], words[3], words[2], words.slice(5))
  const wordsFirst = WORDS_FIRST.exec(text)
  if (wordsFirst !== null) {
    return inWords(wordsFirst[1], wordsFirst[4], wordsFirst[2], wordsFirst[3], wordsFirst.slice(5))
  }
  const serial = SERIAL.exec(text)
  if (serial !== null) {
    const date = new Date(SPREADSHEET_EPOCH + Number(serial[1]) * DAY).toISOString().slice(0, 10)
    return {date, doubt: 'spreadsheet_number'}
  }
  return undefined
}

function inWords(
  weekday: string | undefined,
  written = '',
  word = '',
  day: string | undefined,
  clock: readonly (string | undefined)[],
): DateReading | Unreadable | undefined {
  const month = findMonth(word)
  if (month === undefined) return undefined
  const told = weekday === undefined ? undefined : findWeekday(weekday)
  const date = toIso(written.padStart(4, '20'), String(month), day)
  if (told !== undefined && isCalendarDay(date) && toWeekday(date) !== told) return WRONG_WEEKDAY
  return toReading(written, String(month), day, clock)
}

function toReading(
  written = '',
  month: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): DateReading {
  if (written.length === 4) return {date: toColombia(toIso(written, month, day), clock)}
  return {date: toColombia(toIso(`20${written}`, month, day), clock), doubt: 'two_digit_year'}
}

function toIso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The day in Colombia of a time of another zone; the day itself where no zone is told. */
function toColombia(
  date: string,
  [hour, minute, , half, zone, offset]: readonly (string | undefined)[],
): string {
  if (hour === undefined || (zone === undefined && offset === undefined) || !isCalendarDay(date)) return date
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const time =
    Date.parse(`${date}T00:00:00Z`) + (hours * 60 + Number(minute) - toMinutes(offset) + BOGOTA) * 60_000
  return new Date(time).toISOString().slice(0, 10)
}

function toMinutes(offset = '+0'): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
