import type {Compliance} from './compliance.js'
import type {IndicatorWindow} from './indicator-window.js'
import {fromLeanTable, type LeanTable} from './lean-table.js'
import type {WindowKind} from './window-kind.js'

/** A target of an indicator as its plan states it. What it does not state is absent. */
export interface IndicatorTarget {
  /** The `forma` of a measure. */
  measure: string
  type?: string
  states?: string[]
  section?: string
  organization?: string
  min_attendees?: number
  metric?: string
  denominator_metric?: string
  window_kind: WindowKind
  due_date?: string
  floor?: number
  goal?: number
  direction: Compliance['direction']
  valid_from: string
  valid_until: string
  act?: string
  /** The line of the plan's file. */
  line: number
}

/** All that an indicator's page shows beside its compliance. */
export interface IndicatorDetail {
  indicator: string
  targets: IndicatorTarget[]
  /** The latest first. */
  windows: IndicatorWindow[]
}

/** The indicators of a municipality as its pages load them. */
export interface IndicatorDetails {
  /** Those of the windows. */
  columns: LeanTable['columns']
  /** By the indicator's code. */
  indicators: Record<string, {indicator: string; targets: IndicatorTarget[]; windows: LeanTable['rows']}>
}

/** The columns of an indicator's windows, such as most of them have first. */
export const WINDOW_COLUMNS: readonly (keyof IndicatorWindow)[] = [
  'window_id',
  'window_kind',
  'window_start',
  'window_end',
  'as_of',
  't',
  'direction',
  'state',
  'window_days',
  'covered_days',
  'numerator',
  'value',
  'goal',
  'attainment',
  'attainment_min',
  'attainment_max',
  'floor',
  'denominator',
  'partial',
  'open',
  'days_late',
  'tolerance',
  'reason',
]

/** One indicator's detail; undefined where the plan has no such code. */
export function findIndicatorDetail(
  {columns, indicators}: IndicatorDetails,
  code: string,
): IndicatorDetail | undefined {
  const detail = Object.hasOwn(indicators, code) ? indicators[code] : undefined
  return detail && {...detail, windows: fromLeanTable({columns, rows: detail.windows})}
}
