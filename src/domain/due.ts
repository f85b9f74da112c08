import type {Compliance} from './compliance.js'

/** What the panorama tells of what fell due; what is seldom known comes last, since nulls at a row's end weigh nothing. */
export const DUE_COLUMNS = [
  'municipality',
  'code',
  'indicator',
  'state',
  'bimester',
  'unit',
  'ratio',
  'is_level',
  'window_kind',
  'direction',
  'legal',
  'partial',
  'carried',
  'provisional',
  'windows',
  'windows_known',
  'windows_met',
  'windows_valued',
  'covered_days',
  'window_days',
  'goal',
  'value',
  'floor',
  'due_date',
  'days_late',
  'carried_from',
  'no_aplica_reason',
] as const satisfies readonly (keyof Compliance)[]

/** One row per indicator that fell due in a bimester. */
export type DueRow = Pick<Compliance, (typeof DUE_COLUMNS)[number]>

/** How many goals fell due, by state, and of how many municipalities. */
export interface DueCounts {
  meta: number
  minimo: number
  incumple: number
  sin_dato: number
  municipalities: number
}

/** How many there are in all. */
export function countDue({meta, minimo, incumple, sin_dato}: DueCounts): number {
  return meta + minimo + incumple + sin_dato
}
