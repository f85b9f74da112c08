import {formatCount} from './noun.js'
import {formatTally, type TalliedState} from './tally.js'

/** How an activity of a schedule stands at the cut-off. */
export type ActivityState = 'vencida' | 'sin_avance' | 'en_ejecucion' | 'sin_iniciar' | 'cumplida'

/** One row per activity of a schedule. */
export interface Activity {
  municipality: string
  activity: string
  code: string | null
  /** Null where no plan has such a code. */
  indicator: string | null
  responsible: string | null
  start_date: string
  end_date: string
  /** In percent, from 0 to 100; null where nobody has said. */
  progress: number | null
  /** The share of its time that has passed, in percent. */
  expected: number
  evidence: string | null
  state: ActivityState
  overdue_days: number | null
  is_unknown_indicator: boolean
  file: string
  line: number
}

/** The states in the order in which they ask for somebody's hand. */
export const ACTIVITY_STATES: readonly TalliedState<ActivityState>[] = [
  {state: 'vencida', words: ['vencida', 'vencidas']},
  {state: 'sin_avance', words: ['debió empezar', 'debieron empezar']},
  {state: 'en_ejecucion', words: ['en ejecución', 'en ejecución']},
  {state: 'sin_iniciar', words: ['por empezar', 'por empezar']},
  {state: 'cumplida', words: ['cumplida', 'cumplidas']},
]

/** A state's word for one activity. */
export function toActivityWord(state: ActivityState): string {
  return ACTIVITY_STATES.find((one) => one.state === state)?.words[0] ?? state
}

/** `9 actividades: 1 vencida y 8 cumplidas.` */
export function formatActivities(rows: readonly Activity[]): string {
  if (rows.length === 0) return 'No hay cronograma registrado.'
  return `${formatCount(rows.length, 'actividad', 'actividades')}: ${formatTally(rows, ACTIVITY_STATES)}.`
}
