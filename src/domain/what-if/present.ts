import type {Compliance} from '../compliance.js'
import {fromLeanTable} from '../lean-table.js'
import {UNTESTED} from './untested.js'
import type {TriedIndicator, WhatIf} from './what-if.js'

/** The columns of an indicator's bimesters as they are, such as most of them have first. */
export const PRESENT_COLUMNS: readonly (keyof Compliance)[] = [
  'bimester',
  't',
  'state',
  'window_kind',
  'direction',
  'weight',
  'windows',
  'windows_known',
  'windows_met',
  'windows_valued',
  'value',
  'goal',
  'floor',
  'compliance',
  'compliance_min',
  'compliance_max',
  'numerator',
  'denominator',
  'progress',
  'covered_days',
  'window_days',
  'carried',
  'carried_from',
  'provisional',
  'partial',
  'is_level',
  'legal',
  'window_assumed',
  'goal_assumed',
  'due_date',
  'days_late',
  'met_on',
  'no_aplica_reason',
  'shortfall',
  'excess',
  'added',
  'missing',
  'overrun',
  'missing_most',
  'missing_bimesters',
  'missing_by',
  'advised',
]

/** What a row of compliance has where nothing else is known of it. */
const UNTOLD = {
  value: null,
  numerator: null,
  denominator: null,
  floor: null,
  goal: null,
  progress: null,
  compliance: null,
  compliance_min: null,
  compliance_max: null,
  due_date: null,
  carried_from: null,
  days_late: null,
  met_on: null,
  covered_days: null,
  window_days: null,
  no_aplica_reason: null,
  shortfall: null,
  excess: null,
  added: null,
  missing: null,
  overrun: null,
  missing_bimesters: null,
  missing_by: null,
  advised: null,
  ...UNTESTED,
} satisfies Partial<Compliance>

/** How an indicator stands by its plan, as the queries said: what a proposal is seen beside. Its history is left out. */
export function toPresent({columns}: WhatIf, indicator: TriedIndicator): Compliance[] {
  const {municipality, code, position, line, action, unit, ratio} = indicator
  const head = {municipality, code, position, indicator: indicator.indicator, line, action, unit, ratio}
  return fromLeanTable<Compliance>({columns: columns.present, rows: indicator.present}).map((row) => ({
    ...UNTOLD,
    ...head,
    ...row,
  }))
}
