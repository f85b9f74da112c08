import {toSlug} from '../../src/domain/fold.js'
import {addMonths, toYear, workdaysOf} from './calendar.js'
import type {Row} from './demo-file.js'
import type {Monthly} from './monthly.js'
import type {RandomStream} from './random-stream.js'

/** Which of a series is being published: in what month, and the how manieth of the year (1 is the first). */
export interface Occasion {
  month: string
  ordinal: number
}

/** Publications of one type: how many each month, and what they are called. */
export interface Series {
  tipo: string
  counts: Monthly<number>
  title: (occasion: Occasion) => string
  /** For events: how many months after its publication the event takes place. */
  monthsAhead?: number
}

/** A log of what was published: the days with a publication each month, and what was published on them. */
export interface Log {
  /** Exactly so many different days have a publication; only months named here have any. */
  days: Monthly<number>
  series: readonly Series[]
  /** Publications whose day is known; their days are among those counted. */
  dated: readonly Row[]
}

/** Every publication of a log. */
export function publications(random: RandomStream, log: Log): Row[] {
  const ordinals = new Map<string, number>()
  return [...log.days].flatMap(([month, count]) => {
    const dated = log.dated.filter((row) => String(row.fecha).startsWith(month))
    const undated = log.series.flatMap((series) => toEntries(random, series, month, ordinals))
    const days = chooseDays(random, month, count, [...new Set(dated.map((row) => String(row.fecha)))])
    const free = days.filter((day) => !dated.some((row) => row.fecha === day))
    if (undated.length < free.length) {
      throw new Error(`${month}: ${undated.length} publications do not fill ${free.length} days`)
    }
    const others = undated.slice(free.length).map(() => days[random.integer(0, days.length - 1)] ?? '')
    const placed = placeInOrder(undated, random.shuffle([...free, ...others]))
    return [...dated, ...placed].map(withAddress)
  })
}

/** Publications told line by line: `2009-03-10 servicio publicado Certificado de residencia`; the state `-` is none. */
export function datedPublications(text: string): Row[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [fecha, tipo, estado, ...titulo] = line.trim().split(' ')
      return {fecha, tipo, titulo: titulo.join(' '), ...(estado === '-' ? {} : {estado})}
    })
}

function toEntries(
  random: RandomStream,
  series: Series,
  month: string,
  ordinals: Map<string, number>,
): Row[] {
  const key = `${series.tipo} ${series.monthsAhead ?? ''} ${toYear(month)}`
  return Array.from({length: series.counts.get(month) ?? 0}, () => {
    const ordinal = (ordinals.get(key) ?? 0) + 1
    ordinals.set(key, ordinal)
    const row = {tipo: series.tipo, titulo: series.title({month, ordinal})}
    if (series.monthsAhead === undefined) return row
    const days = workdaysOf(addMonths(month, series.monthsAhead))
    return {...row, fecha_evento: days[random.integer(days.length >> 1, days.length - 1)]}
  })
}

/** Each entry on one of the days; of those of a type, the first has the earliest. */
function placeInOrder(entries: readonly Row[], days: readonly string[]): Row[] {
  const byType = new Map<unknown, string[]>()
  for (const [index, row] of entries.entries()) {
    byType.set(row.tipo, [...(byType.get(row.tipo) ?? []), days[index] ?? ''].sort())
  }
  return entries.map((row) => ({...row, fecha: byType.get(row.tipo)?.shift() ?? ''}))
}

function chooseDays(random: RandomStream, month: string, count: number, fixed: readonly string[]): string[] {
  if (fixed.length > count) throw new Error(`${month}: ${fixed.length} dated days, only ${count} wanted`)
  const open = workdaysOf(month).filter((day) => !fixed.includes(day))
  return [...fixed, ...random.sample(open, count - fixed.length)].sort()
}

function withAddress(row: Row): Row {
  return {
    ...row,
    url: `/${toSlug(String(row.tipo))}/${String(row.fecha).slice(0, 7)}/${toSlug(String(row.titulo)).slice(0, 60)}`,
  }
}
