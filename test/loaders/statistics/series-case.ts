import {onTestFinished} from 'vitest'
import {TRENDS} from '../../../loaders/pipeline.js'
import {loadDistributions} from '../../../loaders/statistics/load-distributions.js'
import {type Cell, type Row, Store} from '../../../loaders/store.js'
import {toBimesterIndex} from '../../../src/domain/bimester.js'

/** An indicator as the queries meet it: what each bimester holds, from 2001-B1 on. */
export interface SeriesCase {
  code: string
  /** null: not known. */
  values: readonly (number | null)[]
  /** What the values are ratios of; without them the values are counts. */
  denominators?: readonly number[]
  /** How many windows a value is the mean of. Default 1. */
  windows?: number
  direction?: 'al_menos' | 'a_lo_sumo' | 'entre'
  floor?: number | null
  goal?: number | null
  /** Whether the values count separate events. */
  events?: boolean
  /** Whether the numerators are parts of the denominators. */
  proportion?: boolean
  /** The days from which a new baseline is declared for it. */
  baselines?: readonly string[]
}

export interface Marts {
  trend: Row[]
  process: Row[]
  process_limit: Row[]
  projection: Row[]
}

const FIRST = toBimesterIndex('2001-B1')

/**
 * The marts of some indicators, by the queries that make them: DuckDB with the tables that they read filled with these rows, in
 * this order.
 */
export async function measureSeries(
  cases: readonly SeriesCase[],
  order: (rows: Row[]) => Row[] = (rows) => rows,
): Promise<Marts> {
  const store = await Store.open({personKey: 'prueba', version: 'prueba'})
  onTestFinished(() => store.close())
  await loadDistributions(store)
  await store.run(`
    create table indicator_bimester (
      municipality varchar, code varchar, t integer, bimester varchar, provisional boolean, window_kind varchar,
      due_date date, floor double, goal double, direction varchar, valid_from date
    );
    create table measurement_window (
      code varchar, window_kind varchar, first_day date, last_day date, type varchar, states varchar[], section varchar,
      organization_key varchar, min_attendees integer, metric varchar, denominator_metric varchar, numerator_adds boolean,
      denominator_adds boolean
    );
    create table bimester_value (
      code varchar, t integer, value double, numerator double, denominator double, windows integer, windows_known integer,
      partial boolean
    );`)
  const longest = Math.max(...cases.map(({values}) => values.length))
  await store.setVariable('cutoff', toLastDay(FIRST + longest - 1), 'date')
  await store.append('target', order(cases.map(toTarget)))
  await store.append(
    'change',
    cases.flatMap(({code, baselines = []}) =>
      baselines.map((date) => ({municipality: null, code, date, class: 'contador', starts_baseline: true})),
    ),
  )
  const rows = order(cases.flatMap(toBimesters))
  await store.append('indicator_bimester', rows)
  await store.append('measurement_window', rows)
  await store.append('bimester_value', rows)
  await store.runFolder('marts', TRENDS)
  const read = async (mart: string, sorting: string): Promise<Row[]> =>
    (await store.query(`select * from ${mart} order by ${sorting}`)).map(
      ({municipality: _, ...row}) => row as Row,
    )
  return {
    trend: await read('trend', 'code, t'),
    process: await read('process', 'code'),
    process_limit: await read('process_limit', 'code, t'),
    projection: await read('projection', 'code, t'),
  }
}

/** What the trend says of a series at its end. */
export async function measureTrend(
  values: SeriesCase['values'],
  options: Partial<SeriesCase> = {},
): Promise<Row> {
  const {trend} = await measureSeries([{code: 'x-01', values, ...options}])
  return trend.at(-1) ?? {}
}

/** Some columns of a row. */
export function pick(row: Row | undefined, ...columns: string[]): Cell[] {
  return columns.map((column) => row?.[column] ?? null)
}

function toTarget({
  code,
  denominators,
  windows = 1,
  direction = 'al_menos',
  events = false,
  proportion = false,
}: SeriesCase): Row {
  return {
    municipality: 'x',
    code,
    position: 1,
    line: 'l',
    action: 'a',
    indicator: 'i',
    unit: 'u',
    form: 'f',
    query: 'q',
    source: 'measurements',
    numerator_adds: true,
    denominator_kind: denominators === undefined ? 'none' : 'own',
    denominator_adds: true,
    is_stock: false,
    is_level: false,
    grows: false,
    counts_events: events,
    is_proportion: proportion,
    states: [],
    window_kind: windows === 1 ? 'bimestre' : 'mes',
    window_assumed: false,
    legal: false,
    direction,
    goal_assumed: false,
    weight: 1,
    valid_from: '2001-01-01',
    valid_until: '2099-12-31',
  }
}

function toBimesters({
  code,
  values,
  denominators,
  windows = 1,
  direction = 'al_menos',
  floor = null,
  goal = null,
}: SeriesCase): Row[] {
  return values.map((value, i) => {
    const t = FIRST + i
    const denominator = denominators?.[i] ?? null
    return {
      municipality: 'x',
      code,
      t,
      bimester: `${Math.floor((t - 1) / 6)}-B${((t - 1) % 6) + 1}`,
      provisional: false,
      window_kind: windows === 1 ? 'bimestre' : 'mes',
      floor,
      goal,
      direction,
      valid_from: '2001-01-01',
      first_day: toFirstDay(t),
      last_day: toLastDay(t),
      numerator_adds: true,
      denominator_adds: true,
      states: [],
      value,
      numerator: value === null ? null : denominator === null ? value * windows : value * denominator,
      denominator,
      windows,
      windows_known: value === null ? 0 : windows,
      partial: false,
    }
  })
}

function toFirstDay(t: number): string {
  return new Date(Date.UTC(Math.floor((t - 1) / 6), 2 * ((t - 1) % 6), 1)).toISOString().slice(0, 10)
}

function toLastDay(t: number): string {
  return new Date(Date.UTC(Math.floor((t - 1) / 6), 2 * ((t - 1) % 6) + 2, 0)).toISOString().slice(0, 10)
}
