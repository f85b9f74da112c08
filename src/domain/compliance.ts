import type {Assurance} from './process.js'
import type {Signal} from './signal.js'
import type {State} from './state.js'
import type {WindowKind} from './window-kind.js'

/** One row per indicator and bimester of a municipality's plan, up to the cut-off. */
export interface Compliance {
  municipality: string
  code: string
  /** The place of the indicator in its plan. */
  position: number
  indicator: string
  line: string
  action: string
  /** `%` for ratios; else what is counted, in the plural. */
  unit: string
  /** How much it counts in scores; 1 unless the plan says otherwise. */
  weight: number
  ratio: boolean
  /** What is reached at the bimester's end, not a mean over its windows. */
  is_level: boolean
  window_kind: WindowKind
  window_assumed: boolean
  goal_assumed: boolean
  /** ISO date; only of windows of kind `plazo`. */
  due_date: string | null
  /** Whether the due date is that of a legal phase. */
  legal: boolean
  bimester: string
  t: number
  value: number | null
  numerator: number | null
  denominator: number | null
  floor: number | null
  goal: number | null
  direction: 'al_menos' | 'a_lo_sumo' | 'entre'
  /** Shares, from 0 to 1. */
  progress: number | null
  compliance: number | null
  compliance_min: number | null
  compliance_max: number | null
  state: State
  windows: number
  windows_known: number
  windows_met: number
  /** How many windows the value is the mean or the sum of, whether a goal judges them or not. */
  windows_valued: number
  /** The result is that of an earlier bimester: no window closed in this one. */
  carried: boolean
  /** The bimester whose result it is, where it is carried. */
  carried_from: string | null
  /** The figures are those of a period that is still open. */
  provisional: boolean
  /** Days after the due date at which it was reached, or that have passed without. */
  days_late: number | null
  /** When a due date was reached. */
  met_on: string | null
  covered_days: number | null
  window_days: number | null
  /** The value is known in part: at least so much. */
  partial: boolean
  /** Why the indicator does not apply. */
  no_aplica_reason: string | null
  /** How many values its series has up to the bimester; null where it has none (stocks, deliverables, phases). */
  n: number | null
  /** What it changes in a bimester, in its units, and the interval of 95 %; null below five values. */
  slope: number | null
  slope_low: number | null
  slope_high: number | null
  /** The probability of a change at least so marked by chance alone; null below five values. */
  p_value: number | null
  signal: Signal
  /** Whether its process, while it stays as it is, reaches goal and floor; null where its limits don't tell, and before the cut-off. */
  assurance_goal: Assurance | null
  assurance_floor: Assurance | null
  /** What the closed windows that did not reach their goal lacked, in the indicator's unit; null where none, or unknown. */
  shortfall: number | null
  /** What they were above their at-most goal. */
  excess: number | null
  /** Whether the two above are sums over those windows; else they are those of the worst one. */
  added: boolean | null
  /** What the open window still lacks to its goal. */
  missing: number | null
  /** What the open window already is above its at-most goal. */
  overrun: number | null
  /** No more than `missing` is missing: the value is known in part. */
  missing_most: boolean
  /** Whole bimesters until the open window ends; null where they are not whole. */
  missing_bimesters: number | null
  /** The open window's last day. */
  missing_by: string | null
  /** What an even pace would have reached by now in the open window, where less was: advice, never a state. */
  advised: number | null
}
