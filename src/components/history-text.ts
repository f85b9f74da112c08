import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatGoal, formatValue} from '../domain/quantity.js'
import {toHistoryPoints} from './history-points.js'

/** What a history chart shows, for those who don't see it: how many values, the last one and the goal. */
export function toHistoryText(rows: readonly Compliance[]): string {
  const row = rows.at(-1)
  const points = toHistoryPoints(rows)
  if (row === undefined || points.length === 0) return 'Historia: aún no hay valores.'
  const last = rows.find(({t}) => t === points.at(-1)?.t) as Compliance
  const count = points.length === 1 ? 'un valor' : `${points.length} valores`
  const goal = row.goal === null ? 'sin meta' : `meta de ${formatGoal(row)}`
  return `Historia de «${row.indicator}»: ${count}; el último, ${formatValue(last)} en ${toBimesterWords(last.bimester)}; ${goal}.`
}
