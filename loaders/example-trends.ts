import type {Row, Store} from './store.js'

/** The queries of the examples' trends, by the field of `ExampleTrend` that each fills; all have a `code`. */
const QUERIES = {
  series: 'select code, bimester, t, value, numerator, denominator from series order by code, t',
  slopes: `
    select s.code, p.slope, p.same_season
    from series_pair as p
    join series as s on s.basis = p.basis and s.t = p.t
    order by s.code, p.slope`,
  tests: `
    select t.*, k.s
    from trend as t
    left join (select distinct code, basis from series) as b on b.code = t.code
    left join kendall as k on k.basis = b.basis and k.t = t.t
    order by t.code, t.t`,
  processes: `
    select p.*, b.mean_span, b.numerator, b.denominator
    from process as p
    left join (
      select
        code,
        avg(span) filter (where is_baseline) as mean_span,
        sum(numerator) filter (where is_baseline) as numerator,
        sum(denominator) filter (where is_baseline) as denominator
      from baseline
      group by code
    ) as b on b.code = p.code`,
  limits: 'select * from process_limit order by code, t',
  projection: 'select * from projection order by code, t',
  paces: `
    select
      p.*,
      first.value as first_value,
      last.value as last_value,
      last.goal,
      p.t - first.t as elapsed,
      bimester_index(last.due_date) - first.t as available
    from pace as p
    join compliance as last on last.code = p.code and last.t = p.t
    join compliance as first on first.code = p.code
    qualify row_number() over (partition by p.code order by first.t) = 1`,
} as const

type TrendRows = Record<keyof typeof QUERIES, Row[]>

/** What the queries found of an indicator's series: each answer whole, and its rows by code. */
export async function readTrends(store: Store): Promise<(code: string) => TrendRows> {
  const answers = {} as TrendRows
  for (const [name, sql] of Object.entries(QUERIES)) answers[name as keyof TrendRows] = await store.query(sql)
  return (code) => {
    const own = Object.entries(answers).map(([name, rows]) => [name, rows.filter((row) => row.code === code)])
    return Object.fromEntries(own) as TrendRows
  }
}
