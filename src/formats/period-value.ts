import {fold} from '../domain/fold.js'
import {findMonth} from '../domain/month-name.js'
import {isCalendarDay} from './date-value.js'

/** The first and the last day of a span, `YYYY-MM-DD`. */
export interface Period {
  first: string
  last: string
}

/** Words that say nothing of which days are meant. */
const IDLE = new Set(
  (
    'de del semana week mes month lunes martes miercoles jueves viernes sabado domingo ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)

const ISO = String.raw`\d{4}-\d{2}-\d{2}`
const ISO_PAIR = new RegExp(`^(${ISO})[,_](${ISO})$`)
const ISO_DAY = new RegExp(`^${ISO}$`)
const ISO_MONTH = /^(\d{4})-(\d{2})$/
const BETWEEN = /\s*[–—]\s*|\s+-\s+/

interface DateParts {
  year?: number
  month?: number
  day?: number
}

/**
 * The days that a tool names as a key or in words, in Spanish or English: `2010-01-03`, `2009-12-28,2010-01-03`, `2010-03`,
 * `2010`, `lunes, 1 de julio de 2024`, `julio de 2024`, `1–7 de julio de 2024`, `July 29 – August 4, 2024`; undefined where
 * it names none that exist.
 */
export function parsePeriod(text: string): Period | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').replace(/^'/, '').trim()
  const pair = ISO_PAIR.exec(plain)
  if (pair !== null) return toPeriod(pair[1], pair[2])
  if (ISO_DAY.test(plain)) return toPeriod(plain, plain)
  const isoMonth = ISO_MONTH.exec(plain)
  if (isoMonth !== null) return toSpan({year: Number(isoMonth[1]), month: Number(isoMonth[2])})
  const ends = plain.split(BETWEEN).map(toParts)
  const [from, to] = ends
  if (from === undefined || ends.length > 2 || ends.includes(undefined)) return undefined
  if (to === undefined) return toSpan(from)
  // What one end leaves out, the other says: the month and the year of `1–7 de julio de 2024`.
  const first = toSpan({...to, ...from})
  const last = toSpan({...from, ...to})
  return first === undefined || last === undefined ? undefined : toPeriod(first.first, last.last)
}

/** The days that a file's name ends with, as Matomo names its exports: `Exportar _ Resumen de visitas _ julio de 2024.csv`. */
export function findNamedPeriod(name: string): Period | undefined {
  const title = name.replace(/(\.(csv|tsv|txt|gz))+$/i, '').replace(/ ?\(\d+\)$/, '')
  const parts = title.split(/[ _]+[_-][ _]+/)
  const endings = parts.slice(1).map((_, i) => parts.slice(i + 1).join(' - '))
  // A single day in figures may be the one on which somebody saved the file.
  return endings
    .filter((ending) => !ISO_DAY.test(ending))
    .map(parsePeriod)
    .find(Boolean)
}

function toParts(text: string): DateParts | undefined {
  const parts: DateParts = {}
  for (const word of fold(text).split(' ')) {
    const month = findMonth(word)
    if (/^\d{4}$/.test(word) && parts.year === undefined) parts.year = Number(word)
    else if (/^\d{1,2}$/.test(word) && parts.day === undefined) parts.day = Number(word)
    else if (month !== undefined && parts.month === undefined) parts.month = month
    else if (!IDLE.has(word)) return undefined
  }
  return parts
}

function toSpan({year, month, day}: DateParts): Period | undefined {
  if (year === undefined || (month === undefined && day !== undefined)) return undefined
  const lastMonth = month ?? 12
  const lastDay = day ?? new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
  return toPeriod(toIso(year, month ?? 1, day ?? 1), toIso(year, lastMonth, lastDay))
}

function toPeriod(first = '', last = ''): Period | undefined {
  return isCalendarDay(first) && isCalendarDay(last) && first <= last ? {first, last} : undefined
}

function toIso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
