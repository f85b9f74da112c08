import {findMeasure} from '../src/domain/measure.js'
import {PRESENT_COLUMNS} from '../src/domain/what-if/present.js'
import {listTriedWindows} from '../src/domain/what-if/tried-windows.js'
import type {PlanTarget} from '../src/domain/what-if/what-if.js'
import {READING_COLUMNS, type TriedIndicator, type WhatIf} from '../src/domain/what-if/what-if.js'
import {COMPLIANCE_ROWS} from './compliance-rows.js'
import {toLeanJson} from './lean-json.js'
import type {Pipeline} from './pipeline.js'
import {listRemarkRules} from './plan-page.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import {listProportions, toTargetRow} from './project-tables.js'
import {groupBy} from './row-groups.js'
import type {Row, Store} from './store.js'
import {inVariants} from './variants.js'

/** The folder, in the archive and in the built site, of what the what-if page asks for when a municipality is chosen. */
export const WHAT_IF_FOLDER = 'metas'

/** What a proposal may leave in doubt, of what is asked of every plan. */
const RULES = ['sin_meta', 'minimo_solo', 'plazo_fuera_de_vigencia']

/** Each file of the folder by its name: a municipality's indicators, measured by every window that makes sense for them. */
export async function toWhatIfFolder(pipeline: Pipeline): Promise<Record<string, string>> {
  const {store, project, cutoff} = pipeline
  const parts = listProportions(project)
  const indicators = groupBy(project.targets, ({code}) => code)
  const variants = [...indicators.values()].flatMap((targets) => listVariants(targets, parts))
  const tried = await inVariants(store, variants, {}, () =>
    readJson(store, toReadingQuery(`split_part(w.code, ' ', 1)`)),
  )
  const alike = new Set(variants.map(({variant_of}) => variant_of))
  const planned = await readJson(store, toReadingQuery('w.code'))
  const present = await readJson(
    store,
    `select code, 'present' as kind, ${toLeanJson(PRESENT_COLUMNS, {order: 't'})} as rows from (${COMPLIANCE_ROWS}) group by code order by code`,
  )
  const scores = groupBy(
    await store.query(`select * exclude (level, key) from score where level = 'municipio' order by t`),
    ({municipality}) => String(municipality),
  )
  const rules = listRemarkRules().filter(({rule}) => RULES.includes(rule))
  const files: Record<string, string> = {}
  for (const [municipality, targets] of groupBy(project.targets, (target) => target.municipality)) {
    const own = groupBy(targets, ({code}) => code)
    const head = {
      municipality,
      cutoff,
      header: project.planHeaders[municipality] ?? [],
      columns: {readings: READING_COLUMNS, present: PRESENT_COLUMNS},
      scores: scores.get(municipality) ?? [],
      rules,
    } satisfies Omit<Record<keyof WhatIf, unknown>, 'indicators'>
    const texts = Array.from(own, ([code, rows]) => {
      const isAlike = alike.has(code)
      const readings = {...planned.get(code), ...(isAlike ? tried.get(code) : {})}
      const tables = Object.entries(readings).map(([kind, text]) => `${JSON.stringify(kind)}:${text}`)
      const text = JSON.stringify(toIndicator(rows, project, isAlike)).slice(0, -1)
      return `${text},"present":${present.get(code)?.present ?? '[]'},"readings":{${tables.join(',')}}}`
    })
    files[`${municipality}.json`] = `${JSON.stringify(head).slice(0, -1)},"indicators":[${texts.join(',')}]}`
  }
  return files
}

/**
 * The indicator by each window that makes sense for it, in the place of its own; none where the rows of its plan do not measure alike: then no
 * other row can stand for them all.
 */
function listVariants(targets: readonly Target[], parts: readonly string[]): (Row & {variant_of: string})[] {
  const rows = targets.map((target) => toTargetRow(target, parts))
  const measured = rows.map(
    ({query, type, states, section, organization_key, min_attendees, metric, ...row}) =>
      JSON.stringify([
        [query, type, states, section, organization_key, min_attendees, metric],
        [row.denominator_metric, row.numerator_adds, row.denominator_adds],
      ]),
  )
  if (new Set(measured).size > 1) return []
  return listWindows(targets).flatMap((kind) =>
    rows.map((row) => ({
      ...row,
      code: `${row.code} ${kind}`,
      variant_of: String(row.code),
      window_kind: kind,
      due_date: null,
      is_level: row.is_stock === true || row.numerator_adds === false,
    })),
  )
}

function listWindows(targets: readonly Target[]) {
  const measure = findMeasure(targets[0]?.measure ?? '')
  if (measure === undefined) return []
  return listTriedWindows(
    measure,
    targets.map(({windowKind}) => windowKind),
  )
}

function toIndicator(
  targets: readonly Target[],
  project: Project,
  isAlike: boolean,
): Omit<TriedIndicator, 'readings' | 'present'> {
  const [first] = targets as [Target, ...Target[]]
  const row = toTargetRow(first, [])
  const lines = new Map((project.planRows[first.municipality] ?? []).map(({line, cells}) => [line, cells]))
  return {
    municipality: first.municipality,
    code: first.code,
    position: first.position,
    indicator: first.indicator,
    line: first.line,
    action: first.action,
    unit: first.unit,
    ratio: row.denominator_kind !== 'none',
    grows: row.grows === true,
    stock: row.is_stock === true,
    declared: row.source === 'measurements',
    targets: targets.map(toPlanTarget),
    cells: targets.map((target) => lines.get(target.row) ?? {}),
    exceptions: project.exceptions
      .filter((exception) => exception.class === 'no_aplica' && exception.code === first.code)
      .map(({from, until, reason}) => ({from, until, reason})),
    windows: isAlike ? listWindows(targets) : [],
  }
}

/** A target as the what-if judges by it. */
export function toPlanTarget(target: Target): PlanTarget {
  return {
    line: target.row,
    window_kind: target.windowKind,
    window_assumed: target.windowAssumed,
    due_date: target.dueDate,
    legal: target.legal,
    direction: target.direction,
    floor: target.floor,
    goal: target.goal,
    tolerance: target.tolerance,
    goal_assumed: target.goalAssumed,
    weight: target.weight,
    valid_from: target.validFrom,
    valid_until: target.validUntil,
    adds: toTargetRow(target, []).numerator_adds === true,
  }
}

/** The query of all looks at windows, as JSON by indicator and kind. */
function toReadingQuery(code: string): string {
  const json = toLeanJson(READING_COLUMNS, {
    order: 'first_day, last_day, as_of',
    cells: {
      window: `case when window_kind = 'plazo' then last_day else first_day end`,
      as_of: 'nullif(as_of, last_day)',
      complete: 'nullif(is_complete, false)',
      numerator: `case when denominator_kind <> 'none' then numerator end`,
      denominator: `case when denominator_kind <> 'none' then denominator end`,
    },
  })
  return `select code, kind, ${json} as rows
    from (
      select ${code} as code, w.window_kind as kind, w.window_kind, w.denominator_kind, w.first_day, w.last_day, r.*
      from measurement_window as w
      join reading as r on r.window_id = w.window_id
    )
    group by code, kind
    order by code, kind`
}

/** What a query gives as JSON, by code and kind. */
async function readJson(store: Store, sql: string): Promise<Map<string, Record<string, string>>> {
  const texts = new Map<string, Record<string, string>>()
  for (const {code, kind, rows} of await store.query(sql))
    texts.set(String(code), {...texts.get(String(code)), [String(kind)]: String(rows)})
  return texts
}
