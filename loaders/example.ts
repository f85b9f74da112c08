import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import Papa from 'papaparse'
import {findIndicatorDetail, type IndicatorDetails} from '../src/domain/indicator-detail.js'
import type {ExampleInput, Method, MethodExample} from '../src/domain/method-example.js'
import {readTrends} from './example-trends.js'
import {toIndicatorTexts} from './indicator-details.js'
import {type Pipeline, runPipeline} from './pipeline.js'

/** The example project: a data folder like any other, of an invented municipality, with one indicator for each rule. */
export const EXAMPLE = join(import.meta.dirname, 'example')
const SLUG = 'guayacan'
const EXAMPLE_PART = {first: SLUG, last: SLUG, slugs: [SLUG]}
const EXPORTS = join(EXAMPLE, 'entrada', SLUG)

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
    const {store, project} = pipeline
    const inputs = await readInputs()
    const toTrend = await readTrends(store)
    await store.runFolder('evidence', ['window_standing'])
    const details = JSON.parse(
      (await toIndicatorTexts(store, project, EXAMPLE_PART))(SLUG),
    ) as IndicatorDetails
    const compliance = await store.query(
      `select c.*, t.n, t.slope, t.slope_low, t.slope_high, t.p_value, t.signal
      from compliance as c
      join trend as t on t.code = c.code and t.t = c.t
      order by c.code, c.t`,
    )
    const examples = Object.keys(details.indicators).map((code) => {
      const number = Number(code.split('-').at(-1))
      const example = {
        ...findIndicatorDetail(details, code),
        inputs: inputs.filter(({numbers}) => numbers.includes(number)).map(({input}) => input),
        bimesters: compliance.filter((row) => row.code === code),
        trend: toTrend(code),
      }
      return [number, example as unknown as MethodExample] as const
    })
    const scores = await store.query(`select * from score where level = 'linea' and key = 'uso' order by t`)
    return {examples: Object.fromEntries(examples), scores: scores as unknown as Method['scores']}
  } finally {
    pipeline.close()
  }
}

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
