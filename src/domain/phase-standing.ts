import {formatDate, formatShortDate} from './calendar-date.js'
import type {Evidence} from './evidence.js'
import {joinWords} from './join-words.js'
import {formatCount} from './noun.js'
import {formatNumber, formatShare} from './number.js'
import type {State} from './state.js'

/** How a municipality stands with a phase of the legal calendar at the cut-off. What is not known or does not apply is absent. */
export interface PhaseStanding {
  municipality: string
  phase: number
  /** Against the territorial date. */
  state: State
  met_on?: string
  days_late?: number
  /** Against the date for national bodies, for comparison only. */
  national_days_late?: number
  /** The day on which it was first reached, where it no longer is. */
  first_met_on?: string
  value?: number
  numerator?: number
  denominator?: number
  /** A share, from 0 to 1, and since when it stands. */
  progress?: number
  known_on?: string
  /** The indicator of the plan that speaks for the phase; absent where none does. */
  code?: string
  indicator?: string
  indicators?: number
  /** The date that the plan sets, and how the indicator stands against it, where it is not the law's. */
  plan_due?: string
  plan_state?: State
  plan_met_on?: string
  plan_days_late?: number
  /** Why no indicator speaks for it. */
  outside?: keyof typeof OUTSIDE
  /** Why it does not apply. */
  reason?: string
}

/** The columns of the phases as their page loads them, such as most rows have first. */
export const PHASE_COLUMNS: readonly (keyof PhaseStanding)[] = [
  'municipality',
  'phase',
  'state',
  'days_late',
  'national_days_late',
  'met_on',
  'code',
  'indicator',
  'known_on',
  'value',
  'numerator',
  'denominator',
  'progress',
  'outside',
  'first_met_on',
  'indicators',
  'plan_due',
  'plan_state',
  'plan_met_on',
  'plan_days_late',
  'reason',
]

/** What a plan says of the indicator of a phase, in its own columns. */
export interface PhasePlan {
  times?: string
  note?: string
  objectives?: string[]
}

/** What stands behind the phases of the municipalities, loaded when somebody asks for it. */
export interface PhaseDetails {
  /** Of phases that no indicator follows: by the municipality's slug, with the phase as `window_id`. */
  evidence: Evidence
  /** By the indicator's code. */
  plans: Record<string, PhasePlan>
  /** The other indicators of the plan's action on the phases, by the municipality's slug. */
  others: Record<string, {code: string; indicator: string}[]>
}

/** Why a phase is not counted in any score. */
export const OUTSIDE = {
  cita: 'fuera del puntaje: su plan cita el calendario sin un indicador',
  sin_indicador: 'fuera del puntaje: su plan no tiene un indicador de la fase',
  sin_plan: 'fuera del puntaje: no hay un plan de acción cargado',
} as const

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** A phase as the law counts it: `3` → `III`. */
export function toPhaseNumeral(phase: number): string {
  return NUMERALS[phase - 1] ?? String(phase)
}

/** The state of a phase in the words of a deadline. */
export function toPhaseWord({state, days_late: late = 0}: PhaseStanding): string {
  switch (state) {
    case 'meta':
      return late === 0 ? 'a tiempo' : 'con retraso'
    case 'minimo':
      return 'solo el mínimo'
    case 'incumple':
      return 'vencida'
    case 'sin_dato':
      return 'sin dato'
    case 'no_aplica':
      return 'no aplica'
    default:
      return 'no exigible aún'
  }
}

/** What stands beside the state of a phase: the day on which it was reached or how late it is, and how far it came. */
export function toPhaseNotes(row: PhaseStanding): string[] {
  const {state, met_on: met, days_late: late = 0, first_met_on: before} = row
  const days = formatCount(late, 'día', 'días')
  return [
    met === undefined ? '' : formatShortDate(met),
    met === undefined || late === 0 ? '' : `${days} después`,
    state === 'incumple' || state === 'minimo' ? `${days} de retraso` : '',
    state === 'sin_dato' ? `venció hace ${days}` : '',
    state === 'meta' ? '' : formatPhaseProgress(row),
    before === undefined ? '' : `se había alcanzado el ${formatShortDate(before)}`,
    row.reason ?? '',
    formatPlanDate(row),
  ].filter((note) => note !== '')
}

/** What was last declared: `5 de 6 = 83,3 % (28 nov 2012)`; that nothing was, where that is so. */
export function formatPhaseProgress({state, value, numerator, denominator, known_on}: PhaseStanding): string {
  if (numerator === undefined && value === undefined) {
    return state === 'no_exigible' ? 'nada declarado' : ''
  }
  const figure =
    value === undefined
      ? `${formatNumber(numerator ?? 0)}, sin el total`
      : numerator === undefined || denominator === undefined
        ? `avance ${formatNumber(value)}`
        : `${formatNumber(numerator)} de ${formatNumber(denominator)} = ${formatShare(value)}`
  return known_on === undefined ? figure : `${figure} (${formatShortDate(known_on)})`
}

/** How the indicator stands against a date of the plan's own; empty where it is the law's. */
export function formatPlanDate(row: PhaseStanding): string {
  const {plan_due: due, plan_state: state, plan_days_late: late = 0} = row
  if (due === undefined || state === undefined) return ''
  return `según su plan, que da el ${formatShortDate(due)}: ${toPhaseWord({...row, state, days_late: late})}`
}

/** How the phases that fell due came out, in one sentence. */
export function formatPhases(
  rows: readonly PhaseStanding[],
  {cutoff, name}: {cutoff: string; name?: string | undefined},
): string {
  const when = `Al ${formatDate(cutoff)}`
  if (rows.length === 0) return `${when} no hay fases del calendario legal que mostrar.`
  const due = rows.filter(({state}) => state !== 'no_exigible' && state !== 'no_aplica')
  const left = rows.filter(({state}) => state === 'no_exigible').length
  const open =
    left === 0
      ? ''
      : ` ${left === 1 ? 'Falta' : 'Faltan'} ${formatCount(left, 'plazo', 'plazos')} por vencer.`
  if (due.length === 0) return `${when} no ha vencido ninguna fase.${open}`
  const count = (word: string) => due.filter((row) => toPhaseWord(row) === word).length
  const told = (number: number, one: string, many: string) =>
    number === 0 ? '' : formatCount(number, one, many)
  const places = new Set(due.map(({municipality}) => municipality)).size
  const outcome = joinWords([
    told(count('a tiempo'), 'se alcanzó a tiempo', 'se alcanzaron a tiempo'),
    told(count('con retraso'), 'con retraso', 'con retraso'),
    told(count('solo el mínimo'), 'solo llegó al mínimo', 'solo llegaron al mínimo'),
    told(count('vencida'), 'sigue vencida', 'siguen vencidas'),
    count('sin dato') === 0 ? '' : `de ${formatNumber(count('sin dato'))} no hay dato`,
  ])
  return `${when}, de ${formatCount(due.length, 'fase que venció', 'fases que vencieron')} en ${name ?? formatCount(places, 'municipio', 'municipios')}, ${outcome}.${open}`
}

/** The longest delay, as the title of a picture: `El mayor retraso: 405 días en la fase I de Aguazul`. */
export function formatLongestDelay(
  rows: readonly PhaseStanding[],
  names: ReadonlyMap<string, string>,
): string {
  const late = rows.filter(({state, days_late: days = 0}) => days > 0 && state !== 'sin_dato')
  const [worst] = late.toSorted((a, b) => (b.days_late ?? 0) - (a.days_late ?? 0))
  if (worst !== undefined) {
    const where = `la fase ${toPhaseNumeral(worst.phase)} de ${names.get(worst.municipality) ?? worst.municipality}`
    const open = worst.state === 'meta' ? '' : ', que sigue vencida'
    return `El mayor retraso: ${formatCount(worst.days_late ?? 0, 'día', 'días')} en ${where}${open}`
  }
  const known = rows.some(({state}) => state === 'meta')
  return known ? 'Ninguna fase de la que hay dato se alcanzó con retraso' : 'Aún no se sabe de ninguna fase'
}
