import {type IndicatorDetails, type IndicatorTarget, WINDOW_COLUMNS} from '../src/domain/indicator-detail.js'
import {toLeanTable} from '../src/domain/lean-table.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import {groupBy} from './row-groups.js'
import type {Store} from './store.js'

/**
 * What the pages of the indicators show beside their compliance, by municipality and code, as JSON: the targets as the plan
 * states them and how each window came out. Wants the tables of `makeEvidence`.
 */
export async function toIndicatorDetails(
  store: Store,
  {targets}: Project,
): Promise<(slug: string) => IndicatorDetails> {
  const plans = groupBy(targets, ({municipality}) => municipality)
  const windows = groupBy(
    await store.query(
      'select * exclude (position) from window_standing order by position, t desc, window_end desc, as_of desc',
    ),
    ({municipality}) => String(municipality),
  )
  return (slug) => {
    const rows = groupBy(windows.get(slug) ?? [], ({code}) => String(code))
    const indicators = groupBy(plans.get(slug) ?? [], ({code}) => code)
    return Object.fromEntries(
      Array.from(indicators, ([code, own]) => [
        code,
        {
          indicator: own.at(-1)?.indicator ?? '',
          targets: own.map(toTarget),
          windows: toLeanTable(rows.get(code) ?? [], WINDOW_COLUMNS),
        },
      ]),
    )
  }
}

function toTarget(target: Target): IndicatorTarget {
  const stated = {
    measure: target.measure,
    type: target.type,
    states: target.states,
    section: target.section,
    organization: target.organization,
    min_attendees: target.minAttendees,
    metric: target.metric,
    denominator_metric: target.denominatorMetric,
    window_kind: target.windowKind,
    due_date: target.dueDate,
    floor: target.floor,
    goal: target.goal,
    direction: target.direction,
    valid_from: target.validFrom,
    valid_until: target.validUntil,
    act: target.act,
    line: target.row,
  }
  return Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== null && !isEmpty(value)),
  ) as unknown as IndicatorTarget
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
