import type {Compliance} from './compliance.js'
import type {IndicatorWindow} from './indicator-window.js'
import {fromLeanTable, type LeanTable} from './lean-table.js'
import type {Pace, Process, ProcessLimit, Projection} from './process.js'
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
  /** Those of its series, in the order of time. */
  limits: ProcessLimit[]
  projection: Projection[]
  /** At the cut-off; absent where there is no series. */
  process?: Process
  /** Of a stock or a phase that is not due yet. */
  pace?: Pace
  /** The rows in quarantine that may be of it; absent where there are none. */
  rejected?: number
}

/** One indicator as its municipality's file has it. */
interface LeanDetail
  extends Pick<IndicatorDetail, 'indicator' | 'targets' | 'process' | 'pace' | 'rejected'> {
  windows: LeanTable['rows']
  limits: LeanTable['rows']
  projection: LeanTable['rows']
}

export const LIMIT_COLUMNS: readonly (keyof ProcessLimit)[] = ['t', 'lower', 'centre', 'upper']
export const PROJECTION_COLUMNS: readonly (keyof Projection)[] = ['t', 'value', 'low', 'high']

/** The indicators of a municipality as its pages load them. */
export interface IndicatorDetails {
  columns: Record<'windows' | 'limits' | 'projection', LeanTable['columns']>
  /** By the indicator's code. */
  indicators: Record<string, LeanDetail>
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
  if (detail === undefined) return undefined
  return {
    ...detail,
    windows: fromLeanTable({columns: columns.windows, rows: detail.windows}),
    limits: fromLeanTable({columns: columns.limits, rows: detail.limits}),
    projection: fromLeanTable({columns: columns.projection, rows: detail.projection}),
  }
}
