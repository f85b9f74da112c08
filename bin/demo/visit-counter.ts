import {daysOf, weekdayOf} from './calendar.js'
import type {Row} from './demo-file.js'
import type {Monthly} from './monthly.js'
import type {RandomStream} from './random-stream.js'

/** How busy each weekday is, Sunday first. */
const WEEKDAYS = [0.45, 1.15, 1.2, 1.1, 1.1, 1, 0.6]

/** The visits of each day of the site as a whole. They add up to each month's total exactly. */
export function dailyVisits(random: RandomStream, totals: Monthly<number>, pagesPerVisit: number): Row[] {
  return daily(random, totals).map(({fecha, visits}) => toRow(random, fecha, visits, pagesPerVisit))
}

/** The visits of each day to each page, `shares` being how much of the visits each draws. They add up as the totals do. */
export function pageVisits(
  random: RandomStream,
  totals: Monthly<number>,
  shares: Readonly<Record<string, number>>,
  pagesPerVisit: number,
): Row[] {
  const pages = Object.keys(shares)
  return daily(random, totals).flatMap(({fecha, visits}) => {
    const weights = Object.values(shares).map((share) => share * (0.7 + 0.6 * random.next()))
    return apportion(visits, weights).map((count, index) => ({
      ...toRow(random, fecha, count, pagesPerVisit),
      pagina: pages[index],
    }))
  })
}

function daily(random: RandomStream, totals: Monthly<number>): {fecha: string; visits: number}[] {
  return [...totals].flatMap(([month, total]) => {
    const days = daysOf(month)
    const weights = days.map((day) => (WEEKDAYS[weekdayOf(day)] ?? 1) * (0.65 + 0.7 * random.next()))
    return apportion(total, weights).map((visits, index) => ({fecha: days[index] ?? '', visits}))
  })
}

function toRow(random: RandomStream, fecha: string, visits: number, pagesPerVisit: number): Row {
  return {
    fecha,
    visitas: visits,
    visitantes: Math.ceil(visits * (0.72 + 0.23 * random.next())),
    paginas_vistas: Math.round(visits * pagesPerVisit * (0.8 + 0.4 * random.next())),
  }
}

/** A total in whole parts that stand to each other as the weights do: the largest remainders are rounded up. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((weight, index) => {
    const exact = (total * weight) / sum
    return {index, whole: Math.floor(exact), rest: exact - Math.floor(exact)}
  })
  const missing = total - parts.reduce((a, part) => a + part.whole, 0)
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map((part) => part.index),
  )
  return parts.map((part) => part.whole + (raised.has(part.index) ? 1 : 0))
}
