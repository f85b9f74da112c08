import {formatCount} from '../src/domain/noun.js'
import type {DepartmentRow, RequestRow} from './report-facts.js'

/** How a request came out, in a word. */
export const OUTCOME_WORDS: Record<RequestRow['outcome'], string> = {
  a_tiempo: 'a tiempo',
  tarde: 'tarde',
  en_plazo: 'sin entregar, aún en plazo',
  sin_entregar: 'sin entregar',
}

/** `tarde, 3 días`: how a request came out, with the days of delay. */
export function formatOutcome({outcome, days_late}: RequestRow): string {
  const word = OUTCOME_WORDS[outcome]
  return days_late === null || days_late === 0 ? word : `${word}, ${formatCount(days_late, 'día', 'días')}`
}

/** `de 2 a 9 días`: how late what was late is; empty where nothing is. */
export function formatDelays({least_days_late: least, most_days_late: most}: DepartmentRow): string {
  if (least === null || most === null) return ''
  return least === most
    ? formatCount(most, 'día', 'días')
    : `de ${least} a ${formatCount(most, 'día', 'días')}`
}
