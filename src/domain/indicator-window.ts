import type {Compliance} from './compliance.js'
import type {State} from './state.js'
import type {WindowKind} from './window-kind.js'

/** What a figure of an indicator is told in. */
export type Subject = Pick<Compliance, 'indicator' | 'unit' | 'ratio' | 'is_level'>

/**
 * One row per window of an indicator, of a due date one per bimester in which it is looked at. What is not known or does not
 * apply is absent.
 */
export interface IndicatorWindow {
  window_id: number
  window_kind: WindowKind
  window_start: string
  /** Of a due date, the day of it. */
  window_end: string
  /** The last day that counts: the window's last, the cut-off, or the bimester's end. */
  as_of: string
  /** The bimester in which it closes, or is looked at. */
  t: number
  /** It has not closed, or the due date has not come: nothing is due yet. */
  open?: true
  floor?: number
  goal?: number
  direction: Compliance['direction']
  tolerance?: number
  numerator?: number
  denominator?: number
  value?: number
  /** The value is known in part: at least so much. */
  partial?: true
  covered_days?: number
  window_days: number
  /** Shares, from 0 to 1. */
  attainment?: number
  attainment_min?: number
  attainment_max?: number
  state: State
  /** Why it does not apply. */
  reason?: string
  days_late?: number
}
