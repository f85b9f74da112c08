import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatGoal, formatValue} from '../domain/quantity.js'
import {toSentence} from '../domain/sentence.js'

/** The question that an indicator's page answers; rows are those of all bimesters. */
export function toIndicatorQuestion(indicator: string, rows: readonly Compliance[]): string {
  const hasGoal = rows.some(({goal}) => goal !== null)
  return hasGoal ? `¿Se cumple «${indicator}»?` : `¿Cómo va «${indicator}»?`
}

/** The answer for a bimester, in words. */
export function indicatorFinding(rows: readonly Compliance[], bimester: string): string {
  const row = rows.find((one) => one.bimester === bimester) ?? rows.at(-1)
  if (row === undefined) return 'Aún no rige: el plan empieza después de la fecha de corte.'
  const value = formatValue(row)
  const lead = `${value.charAt(0).toUpperCase()}${value.slice(1)} en ${toBimesterWords(row.bimester)}`
  const goal = row.goal === null ? '' : `; la meta, ${formatGoal(row)}`
  return `${lead}${goal}. ${toSentence(row)}`
}
