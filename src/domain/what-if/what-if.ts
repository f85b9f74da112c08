import type {Compliance} from '../compliance.js'
import type {LeanTable} from '../lean-table.js'
import type {RemarkRule} from '../plan-remark.js'
import type {Score} from '../score.js'
import type {WindowKind} from '../window-kind.js'
import type {Goal} from './attainment.js'
import type {PeriodicKind} from './window-span.js'

/** A row of a plan as it judges: what an indicator must reach while it is valid. */
export interface PlanTarget extends Goal {
  /** The line of the plan's file. */
  line: number
  window_kind: WindowKind
  window_assumed: boolean
  due_date: string | null
  legal: boolean
  goal_assumed: boolean
  weight: number
  valid_from: string
  valid_until: string
  /** Its movements add up; else the last one stands. */
  adds: boolean
}

/** A span in which an indicator does not apply, and why. */
export interface NotApplicable {
  from: string
  until: string
  reason: string
}

/** An indicator with all that is needed to judge it by another goal or window. */
export interface TriedIndicator
  extends Pick<
    Compliance,
    'municipality' | 'code' | 'position' | 'indicator' | 'line' | 'action' | 'unit' | 'ratio'
  > {
  /** A value known in part can only rise. */
  grows: boolean
  /** What was there before the window counts too. */
  stock: boolean
  /** It is known by declarations alone. */
  declared: boolean
  targets: PlanTarget[]
  /** The rows of the plan, as its file writes them; in the order of `targets`. */
  cells: Record<string, string>[]
  exceptions: NotApplicable[]
  /** The windows by which it may be tried beside those of its plan. */
  windows: PeriodicKind[]
  /** What is known of its windows, by their kind: of a periodic one by its first day, of a due date by the date. */
  readings: Partial<Record<WindowKind, LeanTable['rows']>>
  /** How it stands by the plan in force: never restated. */
  present: LeanTable['rows']
}

/** What the what-if page loads of a municipality. */
export interface WhatIf {
  municipality: string
  cutoff: string
  /** The columns of the plan's file. */
  header: string[]
  columns: Record<'readings' | 'present', LeanTable['columns']>
  /** In the order of the plan. */
  indicators: TriedIndicator[]
  /** Those of the whole plan, as they are. */
  scores: Score[]
  /** What a proposal may leave in doubt, as the page of remarks has it. */
  rules: RemarkRule[]
}

/** `as_of` is absent where it is the window's last day. */
export const READING_COLUMNS = [
  'window',
  'as_of',
  'value',
  'complete',
  'covered_days',
  'numerator',
  'denominator',
] as const
