import {groupRows} from '../../src/components/row-group.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {joinWords} from '../../src/domain/join-words.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {toPeriodWords} from '../../src/domain/period.js'
import {isOverdue} from '../../src/domain/verdict.js'
import {findActions} from '../answering-actions.js'
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
    toChangeText(facts),
    toActionText(facts),
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

/** More indicators than these are counted, not named. */
const MOST_NAMED = 3

/** Which indicators complied in the report before and fail now, or the other way round; empty in a plan's first. */
function toChangeText({rows, scores, history, period}: ReportFacts): string {
  const previous = scores.filter(({bimester}) => bimester !== period).at(-1)
  if (previous === undefined) return ''
  const before = groupRows(history, ({code}) => code)
  const complied = (row: Compliance | undefined) => row?.state === 'meta' || row?.state === 'minimo'
  const then = (row: Compliance) => before.get(row.code)?.find(({t}) => t === previous.t)
  const lost = rows.filter((row) => row.state === 'incumple' && complied(then(row)))
  const won = rows.filter((row) => complied(row) && then(row)?.state === 'incumple')
  const parts = [
    lost.length === 0
      ? ''
      : `${inflect(lost.length, 'dejó de cumplir', 'dejaron de cumplir')} ${toIndicatorList(lost)}`,
    won.length === 0
      ? ''
      : `${inflect(won.length, 'volvió a cumplir', 'volvieron a cumplir')} ${toIndicatorList(won)}`,
  ]
  const told = joinWords(parts) || 'ningún indicador pasó de cumplir a incumplir, ni al contrario'
  return `Frente a ${toPeriodWords(previous.bimester)}, ${told}.`
}

function toIndicatorList(rows: readonly Compliance[]): string {
  if (rows.length > MOST_NAMED) return formatCount(rows.length, 'indicador', 'indicadores')
  return joinWords(rows.map(({indicator}) => `«${indicator}»`))
}

/** How many findings the improvement plan answers. */
function toActionText(facts: ReportFacts): string {
  const failed = facts.rows.filter(({state}) => state === 'incumple')
  const answered = failed.filter((row) => findActions(facts, row).length > 0).length
  if (failed.length === 0) return ''
  if (failed.length === 1)
    return `El hallazgo ${answered === 1 ? 'tiene' : 'no tiene'} acción en el plan de mejoramiento.`
  if (answered === 0)
    return `Ninguno de los ${failed.length} hallazgos tiene acción en el plan de mejoramiento.`
  if (answered === failed.length)
    return `Los ${failed.length} hallazgos tienen acción en el plan de mejoramiento.`
  return `De los ${failed.length} hallazgos, ${formatCount(answered, 'tiene', 'tienen')} acción en el plan de mejoramiento y ${failed.length - answered} no.`
}
