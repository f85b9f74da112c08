import {formatCount, inflect} from './noun.js'
import {formatShare} from './number.js'
import {STATES, type State} from './state.js'

/** One row per municipality (or line, or action of it) and bimester: a score, its bounds and the indicators by state. */
export interface Score {
  municipality: string
  bimester: string
  /** 6 · year + number of the bimester. */
  t: number
  /** From 0 to 1; null where nothing is due or nothing is known. */
  score: number | null
  score_min: number | null
  score_max: number | null
  n_meta: number
  n_minimo: number
  n_incumple: number
  n_sin_dato: number
  n_no_exigible: number
  n_sin_meta: number
  n_no_aplica: number
  /** Some of it is that of a period still open. */
  provisional: boolean
  /** Legal deadlines that have passed unmet. */
  overdue: number
}

/** How the states are told when they are counted. */
const COUNTED: Record<State, readonly [one: string, many: string]> = {
  meta: ['cumple la meta', 'cumplen la meta'],
  minimo: ['cumple el mínimo', 'cumplen el mínimo'],
  incumple: ['incumple', 'incumplen'],
  sin_dato: ['sin dato', 'sin dato'],
  no_exigible: ['no exigible aún', 'no exigibles aún'],
  sin_meta: ['sin meta', 'sin meta'],
  no_aplica: ['no aplica', 'no aplican'],
}

/** The states that some indicator has, in their order, with count and words: `{state: 'meta', count: 12, words: …}`. */
export function toStateCounts(score: Score): {state: State; count: number; words: string}[] {
  return STATES.map(({state}) => ({state, count: score[`n_${state}`]}))
    .filter(({count}) => count > 0)
    .map(({state, count}) => ({state, count, words: inflect(count, ...COUNTED[state])}))
}

/** `12 cumplen la meta, 1 cumple el mínimo, 4 incumplen, 5 sin dato`. */
export function formatStateCounts(score: Score): string {
  return toStateCounts(score)
    .map(({count, words}) => `${count} ${words}`)
    .join(', ')
}

/** What stands where a score would: a number, nothing known, or nothing due yet. */
export function toScoreKind(score: Score): 'score' | 'unknown' | 'nothing_due' {
  if (score.score !== null) return 'score'
  return score.n_sin_dato > 0 ? 'unknown' : 'nothing_due'
}

/** A score with its bounds and what is missing: `75 %, entre 58 % y 81 %: faltan 5 de 22`. */
export function formatScore(score: Score, edges: readonly number[] = []): string {
  const {score: mean, score_min: low, score_max: high, n_sin_dato: unknown} = score
  if (mean === null) {
    return `sin puntaje: ${unknown > 0 ? formatMissing(score) : toReason(score)}`
  }
  const number = formatShare(mean, {digits: 0, apart: edges})
  if (low === null || high === null || low === high) return number
  const bounds = `entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})}: ${formatMissing(score)}`
  // What is known in part counts in the bounds and not in the score, which may then lie outside of them.
  const whole = mean < low || mean > high ? 'solo con lo que se conoce entero; con lo demás, ' : ''
  return `${number}, ${whole}${bounds}`
}

/** The legal deadlines that have passed unmet; empty where there are none. */
export function formatOverdue({overdue}: Score): string {
  return overdue === 0 ? '' : formatCount(overdue, 'plazo legal vencido', 'plazos legales vencidos')
}

function formatMissing(score: Score): string {
  const due = score.n_meta + score.n_minimo + score.n_incumple + score.n_sin_dato
  if (score.n_sin_dato === 0) return 'faltan datos de algún periodo'
  return `${inflect(score.n_sin_dato, 'falta', 'faltan')} ${score.n_sin_dato} de ${due}`
}

/** Why there is no score though nothing is missing. */
function toReason({n_no_exigible, n_sin_meta}: Score): string {
  if (n_no_exigible > 0) return 'nada es exigible aún'
  return n_sin_meta > 0 ? 'el plan no fija metas' : 'no aplica'
}
