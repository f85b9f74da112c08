import type {CoveredMonth} from '../domain/file-report.js'
import {formatMonth} from '../domain/month.js'
import {formatCount} from '../domain/noun.js'

/** What the calendar of coverage shows: how many months the sources cover whole and in part, from when to when. */
export function coverageTitle(rows: readonly CoveredMonth[]): string {
  const months = rows
    .filter(({covered_days: covered}) => covered > 0)
    .map(({month}) => month)
    .sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return 'Ninguna fuente cubre todavía un mes'
  const whole = rows.filter(({covered_days: covered, days}) => covered >= days).length
  const part = months.length - whole
  const parts = part === 0 ? '' : ` y ${formatCount(part, 'mes', 'meses')} en parte`
  const span = first === last ? `en ${formatMonth(first)}` : `de ${formatMonth(first)} a ${formatMonth(last)}`
  return `Las fuentes cubren ${formatCount(whole, 'mes completo', 'meses completos')}${parts}, ${span}`
}
