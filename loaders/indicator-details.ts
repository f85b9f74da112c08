import {
  type IndicatorTarget,
  LIMIT_COLUMNS,
  PROJECTION_COLUMNS,
  WINDOW_COLUMNS,
} from '../src/domain/indicator-detail.js'
import {toLeanJson} from './lean-json.js'
import type {MunicipalityPart} from './municipality-part.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import {groupBy} from './row-groups.js'
import type {Row, Store} from './store.js'

/**
 * What the pages of the indicators of a municipality of the part show beside their compliance, as the JSON of `IndicatorDetails`: the targets as
 * the plan states them, and how each window came out. Wants the tables of `makeEvidence`.
 */
export async function toIndicatorTexts(
  store: Store,
  {targets}: Project,
  part: MunicipalityPart,
): Promise<(slug: string) => string> {
  const plans = groupBy(targets, ({municipality}) => municipality)
  const windows = await readTexts(
    store,
    part,
    'window_standing',
    toLeanJson(WINDOW_COLUMNS, {
      order: 't desc, window_end desc, as_of desc',
      cells: {partial: 'nullif(partial, false)', open: 'nullif(open, false)'},
    }),
  )
  const limits = await readTexts(store, part, 'process_limit', toLeanJson(LIMIT_COLUMNS, {order: 't'}))
  const projections = await readTexts(store, part, 'projection', toLeanJson(PROJECTION_COLUMNS, {order: 't'}))
  const processes = await readOne(
    store,
    part,
    'select * exclude (municipality, centre, baseline_from) from process where municipality between $1 and $2',
  )
  const paces = await readOne(
    store,
    part,
    'select code, pace, word from pace where municipality between $1 and $2',
  )
  const rejected = await readOne(
    store,
    part,
    `select code, count(*) as rejected
    from (select unnest(waiting) as code from rejection where municipality between $1 and $2)
    group by code`,
  )
  return (slug) => {
    const indicators = groupBy(plans.get(slug) ?? [], ({code}) => code)
    const texts = Array.from(indicators, ([code, own]) => {
      const head = {
        indicator: own.at(-1)?.indicator,
        targets: own.map(toTarget),
        process: processes.get(code),
        pace: paces.get(code),
        ...rejected.get(code),
      }
      const tables = Object.entries({windows, limits, projection: projections}).map(
        ([name, table]) => `"${name}":${table.get(code) ?? '[]'}`,
      )
      return `${JSON.stringify(code)}:${JSON.stringify(head).slice(0, -1)},${tables.join(',')}}`
    })
    const columns = {windows: WINDOW_COLUMNS, limits: LIMIT_COLUMNS, projection: PROJECTION_COLUMNS}
    return `{"columns":${JSON.stringify(columns)},"indicators":{${texts.join(',')}}}`
  }
}

/** The rows of a table as JSON, by code. */
async function readTexts(
  store: Store,
  {first, last}: MunicipalityPart,
  table: string,
  json: string,
): Promise<Map<string, string>> {
  const rows = await store.query(
    `select code, ${json} as rows from ${table} where municipality between $1 and $2 group by code`,
    [first, last],
  )
  return new Map(rows.map(({code, rows: text}) => [String(code), String(text)]))
}

/** The one row of each code, without what is unknown or false. */
async function readOne(
  store: Store,
  {first, last}: MunicipalityPart,
  sql: string,
): Promise<Map<string, Row>> {
  const rows = await store.query(sql, [first, last])
  return new Map(rows.map(({code, ...row}) => [String(code), toLean(row)]))
}

function toLean(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== false))
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
