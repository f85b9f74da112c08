import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {isOverdue} from '../../src/domain/verdict.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {toSection} from '../section.js'
import {toFinding} from './results.js'

/** What follows from the figures, and no more than that. */
export function toConclusions(facts: ReportFacts): Section[] {
  const {rows} = facts
  const unknown = rows.filter(({state}) => state === 'sin_dato').length
  const overdue = rows.filter(isOverdue)
  const late = facts.actions.filter(({state}) => state === 'vencida').length
  const items = [
    toFinding(facts),
    unknown === 0
      ? ''
      : `De ${formatCount(unknown, 'indicador exigible', 'indicadores exigibles')} falta el dato: mientras no se aporte, el puntaje solo se conoce entre sus límites.`,
    late === 0
      ? ''
      : `${formatCount(late, 'acción', 'acciones')} del plan de mejoramiento ${inflect(late, 'está vencida', 'están vencidas')} al ${formatDate(facts.cutoff)}.`,
    ...overdue.map(
      ({indicator, due_date}) =>
        `Venció sin cumplirse el plazo legal de «${indicator}»${due_date === null ? '' : `, el ${formatDate(due_date)}`}.`,
    ),
  ]
  return [toSection('Conclusiones', [{kind: 'list', items: items.filter((item) => item !== '')}])]
}
