import {SHORT_MONTHS} from '../domain/month.js'
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

const TIME = String.raw`(?:[T, ]+(?:(?:à|às|a las) )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`
const HALF = String.raw`(?:\s*([ap])\.?\s*m\.?)?`
const ZONE = String.raw`(?:\s*(Z|GMT|UTC)?\s*([+-]\d{1,2}(?::?\d{2})?)?)?`
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}${HALF}${ZONE}$`, 'i')
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${TIME}${HALF}${ZONE}$`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const IN_WORDS = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\s+de)?\s+(\p{L}{3,10})\.?(?:\s+(?:de|del))?,?\s+(\d{4})$/u
const WORDS_FIRST =
  /^(?:\p{L}+\.?,\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:,|\s+de|\s+del)?\s+(\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:[ap]\.?\s*m\.?|da (?:manhã|tarde|noite)))?)?$/iu
/** How months begin in English and Portuguese where they begin otherwise in Spanish; some write «set» for September. */
const OTHER_MONTHS: Readonly<Record<string, string>> = {
  jan: 'ene',
  fev: 'feb',
  apr: 'abr',
  mai: 'may',
  aug: 'ago',
  set: 'sep',
  out: 'oct',
  dec: 'dic',
  dez: 'dic',
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
  if (!isCalendarDay(found.date)) {
    return {reason: 'La fecha no existe en el calendario', remedy: 'Corrija el día o el mes.'}
  }
  return found.doubt === undefined && /[\uff10-\uff19]/.test(text) ? {...found, doubt: 'full_width'} : found
}

function readPlain(text: string, order: DateOrder): DateReading | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) {
    const [, year, month, day] = yearFirst
    return {date: toColombia(toIso(year, month, day), yearFirst.slice(4))}
  }
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    const [, first, second, written = ''] = yearLast
    const [day, month] = order === 'dmy' || /^\d+\./.test(text) ? [first, second] : [second, first]
    const year = written.length === 2 ? `20${written}` : written
    const date = toColombia(toIso(year, month, day), yearLast.slice(4))
    return written.length === 2 ? {date, doubt: 'two_digit_year'} : {date}
  }
  const compact = COMPACT.exec(text)
  if (compact !== null) return {date: toIso(compact[1], compact[2], compact[3])}
  const words = IN_WORDS.exec(text)
  if (words !== null) return inWords(words[3], words[2], words[1])
  const wordsFirst = WORDS_FIRST.exec(text)
  if (wordsFirst !== null) return inWords(wordsFirst[3], wordsFirst[1], wordsFirst[2])
  const serial = SERIAL.exec(text)
  if (serial !== null) {
    const date = new Date(SPREADSHEET_EPOCH + Number(serial[1]) * DAY).toISOString().slice(0, 10)
    return {date, doubt: 'spreadsheet_number'}
  }
  return undefined
}

function inWords(year?: string, month = '', day?: string): DateReading | undefined {
  const name = month.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const beginning = OTHER_MONTHS[name.slice(0, 3)] ?? name.slice(0, 3)
  const place = SHORT_MONTHS.findIndex((short) => short.startsWith(beginning))
  return place === -1 ? undefined : {date: toIso(year, String(place + 1), day)}
}

function toIso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The day in Colombia of a time of another zone; the day itself where no zone is told. */
function toColombia(date: string, [hour, minute, , half, zone, offset]: (string | undefined)[]): string {
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
