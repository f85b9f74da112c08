import {type IndicatorTarget, WINDOW_COLUMNS} from '../src/domain/indicator-detail.js'
import {toLeanJson} from './lean-json.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import {groupBy} from './row-groups.js'
import type {Store} from './store.js'

/**
 * What the pages of a municipality's indicators show beside their compliance, as the JSON of `IndicatorDetails`: the targets as
 * the plan states them, and how each window came out. Wants the tables of `makeEvidence`.
 */
export async function toIndicatorTexts(store: Store, {targets}: Project): Promise<(slug: string) => string> {
  const plans = groupBy(targets, ({municipality}) => municipality)
  const rows = toLeanJson(WINDOW_COLUMNS, {
    order: 't desc, window_end desc, as_of desc',
    cells: {partial: 'nullif(partial, false)', open: 'nullif(open, false)'},
  })
  const windows = new Map(
    (await store.query(`select code, ${rows} as windows from window_standing group by code`)).map((row) => [
      String(row.code),
      String(row.windows),
    ]),
  )
  return (slug) => {
    const indicators = groupBy(plans.get(slug) ?? [], ({code}) => code)
    const texts = Array.from(indicators, ([code, own]) => {
      const head = {indicator: own.at(-1)?.indicator, targets: own.map(toTarget)}
      return `${JSON.stringify(code)}:${JSON.stringify(head).slice(0, -1)},"windows":${windows.get(code) ?? '[]'}}`
    })
    return `{"columns":${JSON.stringify(WINDOW_COLUMNS)},"indicators":{${texts.join(',')}}}`
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
