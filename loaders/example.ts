import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import Papa from 'papaparse'
import type {ExampleInput, Method, MethodExample} from '../src/domain/method-example.js'
import {readTrends} from './example-trends.js'
import {type Pipeline, runPipeline} from './pipeline.js'
import type {Row} from './store.js'

/** The example project: a data folder like any other, of an invented municipality, with one indicator for each rule. */
export const EXAMPLE = join(import.meta.dirname, 'example')
const EXPORTS = join(EXAMPLE, 'entrada', 'guayacan')

/** The end of the example's last bimester with rows. */
export const EXAMPLE_CUTOFF = '2010-12-31'

/** The pipeline over the example project. Close it. */
export async function runExample(): Promise<Pipeline> {
  return await runPipeline({
    dataDir: EXAMPLE,
    today: '2011-01-31',
    cutoff: EXAMPLE_CUTOFF,
    personKey: 'ejemplo',
  })
}

type Examples = Pick<Method, 'examples' | 'scores'>

/** Those of this process: the example is part of the program, and does not change while it runs. */
let examples: Promise<Examples> | undefined

/** The worked examples of the method page, each measured by the same queries as every municipality. */
export async function toExamples(): Promise<Examples> {
  examples ??= measureExamples()
  return await examples
}

async function measureExamples(): Promise<Examples> {
  const pipeline = await runExample()
  try {
    const {store} = pipeline
    const inputs = await readInputs()
    const toTrend = await readTrends(store)
    const [targets, windows, compliance] = await Promise.all([
      store.query(
        'select code, indicator, valid_from, valid_until, floor, goal, weight from target order by code, valid_from',
      ),
      store.query(WINDOWS),
      store.query(
        `select c.*, t.n, t.slope, t.slope_low, t.slope_high, t.p_value, t.signal
        from compliance as c
        join trend as t on t.code = c.code and t.t = c.t
        order by c.code, c.t`,
      ),
    ])
    const numbers = [...new Set(targets.map(toNumber))]
    const examples = numbers.map((number): [number, MethodExample] => {
      const own = (rows: Row[]) => rows.filter((row) => toNumber(row) === number) as never[]
      const [target] = own(targets) as Row[]
      return [
        number,
        {
          indicator: String(target?.indicator),
          targets: own(targets),
          inputs: inputs.filter(({numbers}) => numbers.includes(number)).map(({input}) => input),
          windows: own(windows),
          bimesters: own(compliance),
          trend: toTrend(String(target?.code)) as unknown as MethodExample['trend'],
        },
      ]
    })
    const scores = await store.query(`select * from score where level = 'linea' and key = 'uso' order by t`)
    return {examples: Object.fromEntries(examples), scores: scores as unknown as Method['scores']}
  } finally {
    pipeline.close()
  }
}

/** The windows that have closed; a due date as it is looked at in each bimester from its day on. */
const WINDOWS = `
  select
    j.code,
    j.window_kind,
    j.first_day,
    j.last_day,
    j.as_of,
    j.floor,
    j.goal,
    w.direction,
    w.tolerance,
    w.denominator_kind <> 'none' as ratio,
    r.numerator,
    r.denominator,
    j.value,
    j.attainment,
    j.attainment_min,
    j.attainment_max,
    j.state,
    j.reason,
    not r.is_complete and j.value is not null as partial,
    r.covered_days,
    r.window_days
  from judgement as j
  join measurement_window as w on w.window_id = j.window_id
  join reading as r on r.window_id = j.window_id and r.as_of = j.as_of
  where case
    when j.window_kind <> 'plazo' then j.as_of = j.last_day
    else j.last_day <= j.as_of and j.as_of in (select as_of from indicator_bimester as b where b.code = j.code)
  end
  order by j.code, j.first_day, j.as_of`

/** The files of the example as they lie in the folder; their names begin with the numbers of the indicators that they are of. */
async function readInputs(): Promise<{numbers: number[]; input: ExampleInput}[]> {
  const files = (await readdir(EXPORTS)).sort()
  return await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(EXPORTS, file), 'utf8')
      const [columns = [], ...rows] = Papa.parse<string[]>(text, {skipEmptyLines: true}).data
      const numbers = (/^[\d-]+/.exec(file)?.[0] ?? '').split('-').map(Number)
      return {numbers, input: {file, columns, rows}}
    }),
  )
}

/** `guayacan-01` → 1. */
function toNumber({code}: Row): number {
  return Number(String(code).split('-').at(-1))
}
