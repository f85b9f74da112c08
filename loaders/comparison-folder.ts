import {strToU8} from 'fflate'
import {COMPARED_SERIES_COLUMNS} from '../src/domain/compared-series.js'
import type {Comparison, ComparisonIndex} from '../src/domain/comparison.js'
import {FUNNEL_COLUMNS} from '../src/domain/funnel.js'
import {RANK_HISTORY_COLUMNS, VISIT_RANK_COLUMNS} from '../src/domain/visit-rank.js'
import {toLeanJson} from './lean-json.js'
import type {Pipeline} from './pipeline.js'

/** The folder, in the archive and in the built site, of what the page of comparisons loads when it is chosen. */
export const COMPARISON_FOLDER = 'comparar'

/** The months and comparisons that the page offers. */
export async function toComparisonIndex({store, project}: Pipeline): Promise<ComparisonIndex> {
  const months = await store.query(
    `select month, count(*) filter (where rank is not null) as ranked
    from visit_rank
    group by month
    having count(visits) > 0
    order by month`,
  )
  const comparisons = await store.query(
    `with described as (
      select comparison, arg_min(columns(* exclude (comparison, municipality, code, valid_from)), (municipality, valid_from))
      from comparison
      group by comparison
    ),
    spoken as (
      select v.comparison, v.bimester, v.t, count(*) filter (where v.apart is null) as compared
      from compared_value as v
      where v.value is not null
      group by v.comparison, v.bimester, v.t
    )
    select d.*, s.bimesters, s.bimester, f.drawn_bimester
    from described as d
    join (
      select
        comparison,
        list(bimester order by t) as bimesters,
        coalesce(arg_max(bimester, t) filter (where compared > 1), arg_max(bimester, t)) as bimester
      from spoken
      group by comparison
    ) as s on s.comparison = d.comparison
    left join (
      select comparison, arg_max(bimester, t) as drawn_bimester
      from funnel
      where standing is not null
      group by comparison
    ) as f on f.comparison = d.comparison
    order by d.line, d.comparison`,
  )
  const metrics = new Map(project.metrics.map(({metric, description}) => [metric, description]))
  const tell = (metric: unknown) => (metric === null ? null : (metrics.get(String(metric)) ?? String(metric)))
  return {
    months: months.map(({month}) => String(month)),
    month: (months.findLast(({ranked}) => Number(ranked) > 0) ?? months.at(-1))?.month?.toString() ?? null,
    comparisons: comparisons.map(({less_is_better, organization_key, ...row}) => ({
      ...row,
      organization: organization_key,
      metric: tell(row.metric),
      denominator_metric: tell(row.denominator_metric),
    })) as unknown as Comparison[],
  }
}

/** The folder's files: the ranking of each month, its history, the series of each comparison, the funnels by bimester. */
export async function toComparisonFolder(pipeline: Pipeline): Promise<Record<string, Uint8Array>> {
  const {store} = pipeline
  const files: Record<string, Uint8Array> = {}
  const add = (name: string, text: string) => {
    files[`${name}.json`] = strToU8(text)
  }
  const ranks = await store.query(
    `select month, ${toLeanJson(VISIT_RANK_COLUMNS, {order: 'rank nulls last, municipality', cells: {rate: 'round(rate, 6)'}})} as rows
    from visit_rank
    group by month
    having count(visits) > 0`,
  )
  for (const {month, rows} of ranks) add(`visitas-${month}`, toText(VISIT_RANK_COLUMNS, rows))
  const [history] = await store.query(
    `with history as (
      select
        municipality,
        min(month) as first_month,
        list(rank order by month) as ranks,
        case when count(rate_rank) > 0 then list(rate_rank order by month) else [] end as rate_ranks
      from visit_rank
      group by municipality
      having count(rank) > 0
    )
    select ${toLeanJson(RANK_HISTORY_COLUMNS, {order: 'municipality'})} as rows from history`,
  )
  add('visitas-historia', toText(RANK_HISTORY_COLUMNS, history?.rows))
  const series = await store.query(
    `with step as (
      select
        *,
        t = min(t) over municipality_time
          or goal is distinct from lag(goal) over municipality_time
          or floor is distinct from lag(floor) over municipality_time as is_new
      from compared_value
      window municipality_time as (partition by comparison, municipality order by t)
    ),
    series as (
      select
        comparison,
        municipality,
        arg_max(code, t) as code,
        list(t order by t) as times,
        list(known_windows order by t) as known_windows,
        list(windows order by t) as windows,
        list(is_comparable(known_windows, windows)::integer order by t) as comparable,
        list(round(value, 6) order by t) as values,
        case when count(rate) > 0 then list(round(rate, 6) order by t) else [] end as rates,
        list(json_array(t, goal, floor) order by t) filter (where is_new) as steps
      from step
      group by comparison, municipality
    )
    select comparison, ${toLeanJson(COMPARED_SERIES_COLUMNS, {order: 'municipality'})} as rows
    from series
    group by comparison`,
  )
  for (const {comparison, rows} of series) add(String(comparison), toText(COMPARED_SERIES_COLUMNS, rows))
  const funnels = await store.query(
    `with limits as (
      select comparison, t, to_json(list(json_array(denominator, lower, upper) order by denominator))::varchar as limits
      from funnel_limit
      group by comparison, t
    ),
    points as (
      select comparison, t, bimester, any_value(pooled) as pooled, ${toLeanJson(FUNNEL_COLUMNS, {order: 'rank nulls last, value desc, municipality'})} as rows
      from funnel
      group by comparison, t, bimester
    )
    select p.comparison, p.bimester, p.pooled, p.rows, l.limits
    from points as p
    left join limits as l on l.comparison = p.comparison and l.t = p.t`,
  )
  for (const {comparison, bimester, rows, pooled, limits} of funnels) {
    const head = `"pooled":${JSON.stringify(pooled)},"limits":${limits ?? '[]'},`
    add(`${comparison}-${bimester}`, toText(FUNNEL_COLUMNS, rows, head))
  }
  return files
}

/** A lean table as JSON, with more beside its columns and rows. */
function toText(columns: readonly string[], rows: unknown, head = ''): string {
  return `{${head}"columns":${JSON.stringify(columns)},"rows":${rows ?? '[]'}}`
}
