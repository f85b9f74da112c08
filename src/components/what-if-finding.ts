import type {Compliance} from '../domain/compliance.js'
import {formatCount} from '../domain/noun.js'
import {formatShare} from '../domain/number.js'
import {toPeriodWords} from '../domain/period.js'
import type {Score} from '../domain/score.js'
import {countKept, type KeptBimesters} from '../domain/what-if/kept-bimesters.js'
import type {PlanTarget} from '../domain/what-if/what-if.js'
import {formatAsked} from './asked-goal.js'

export interface WhatIfFindingOptions {
  /** The rows of the plan and of the proposal that are in force at the cut-off. */
  planned: PlanTarget
  proposed: PlanTarget
  isChanged: boolean
  /** It would be valid only after the cut-off. */
  isToCome: boolean
}

/** In how many bimesters the goal would have been met, and was. */
export function whatIfFinding(
  present: readonly Compliance[],
  restated: readonly Compliance[],
  {planned, proposed, isChanged, isToCome}: WhatIfFindingOptions,
): string {
  const row = present.at(-1)
  if (row === undefined)
    return 'El plan de este indicador no había empezado a la fecha de corte: no hay bimestres que juzgar.'
  const name = `«${row.indicator}»`
  const [kept, wouldKeep] = [countKept(present), countKept(restated)]
  // Another period falls due in other bimesters: what is counted is then said.
  const words: [string, string] =
    kept.due === wouldKeep.due
      ? ['bimestre', 'bimestres']
      : ['bimestre con algo exigible', 'bimestres con algo exigible']
  const now = toMet(kept, {words, verb: 'cumplió', none: 'no venció en ningún bimestre'})
  const then = toMet(wouldKeep, {
    words,
    verb: 'habría cumplido',
    none: 'no habría vencido en ningún bimestre',
  })
  if (isToCome) return 'La propuesta regiría después de la fecha de corte: nada de lo que pasó cambia.'
  if (!isChanged) {
    return planned.goal === null
      ? `El plan no le fija meta a ${name}. Ponga una y vea en cuántos bimestres se habría cumplido.`
      : `Con ${formatAsked({...row, ...planned})}, como dice el plan, ${name} ${now}.`
  }
  const asked = proposed.goal === null ? 'Sin meta' : `Con ${formatAsked({...row, ...proposed})}`
  const besides = planned.goal === null ? 'el plan no le fija meta' : `con lo que dice el plan, ${now}`
  return `${asked}, ${name} ${then}; ${besides}.`
}

function toMet(
  {due, met, floor, unknown}: KeptBimesters,
  {words, verb, none}: {words: [string, string]; verb: string; none: string},
): string {
  if (due === 0) return none
  const notes = [
    floor > 0 ? `en ${floor} solo el mínimo` : '',
    unknown > 0 ? `de ${unknown} no hay dato` : '',
  ].filter((note) => note !== '')
  const many = formatCount(due, ...words)
  return `${verb} la meta en ${met} de ${many}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}

/** How the score of the plan would change in a bimester; empty where it would not. */
export function scoreChangeFinding(
  before: Score | undefined,
  after: Score | undefined,
  {name, edges}: {name: string; edges: readonly number[]},
): string {
  if (before === undefined || after === undefined || before.score === after.score) return ''
  const tell = ({score}: Score, other: Score) =>
    score === null ? 'no tener puntaje' : formatShare(score, {digits: 0, apart: [...edges, other.score]})
  return `El puntaje del plan de ${name} en ${toPeriodWords(before.bimester)} pasaría de ${tell(before, after)} a ${tell(after, before)}.`
}
