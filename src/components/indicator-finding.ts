import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatGoal, formatValueInTime} from '../domain/quantity.js'
import {toSentence} from '../domain/sentence.js'
import {formatDeadline} from '../domain/verdict.js'

/** The question that an indicator's page answers; rows are those of all bimesters. */
export function toIndicatorQuestion(indicator: string, rows: readonly Compliance[]): string {
  const hasGoal = rows.some(({goal}) => goal !== null)
  return hasGoal ? `¿Se cumple «${indicator}»?` : `¿Cómo va «${indicator}»?`
}

/** The answer for a bimester, in words. */
export function indicatorFinding(rows: readonly Compliance[], bimester: string): string {
  const row = rows.find((one) => one.bimester === bimester) ?? rows.at(-1)
  if (row === undefined) return 'Aún no rige: el plan empieza después de la fecha de corte.'
  if (row.value === null && row.goal !== null)
    return `En ${toBimesterWords(row.bimester)} la meta es ${formatGoal(row)}. ${toSentence(row)}${toDeadline(row)}`
  const goal = row.goal === null ? '' : `; la meta, ${formatGoal(row)}`
  return `${capitalise(formatValueInTime(row))}${goal}. ${toSentence(row)}${toDeadline(row)}`
}

/** How a due date came out, as a sentence of its own; empty where the indicator has none, or it was said. */
function toDeadline(row: Compliance): string {
  const deadline = row.missing_by === row.due_date ? '' : formatDeadline(row)
  return deadline === '' ? '' : ` ${capitalise(deadline)}.`
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
