import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import type {Target} from '../../loaders/project/plan.js'
import {readProject} from '../../loaders/project/project.js'
import {toTargetRow} from '../../loaders/project-tables.js'
import type {Row} from '../../loaders/store.js'
import {inVariants} from '../../loaders/variants.js'
import {toWhatIfFolder} from '../../loaders/what-if.js'
import {toPlanCsv} from '../../src/domain/what-if/plan-csv.js'
import {toProposedRows} from '../../src/domain/what-if/proposal.js'
import {restate} from '../../src/domain/what-if/restate.js'
import {toScores} from '../../src/domain/what-if/score-of.js'
import type {PlanTarget, WhatIf} from '../../src/domain/what-if/what-if.js'
import {GOLDEN} from '../golden-table.js'
import {measureCases, type RuleCase} from '../rule-case.js'
import {PROJECT} from '../source-files.js'
import {anyDraw, type Draw, sampleDraws, toInvented, toProposal, withException} from './drawn-plans.js'

/** `plans`: how many are proposed, in each another goal for every indicator; and how many that no page would propose. */
const CASES = [
  {
    name: 'the five plans',
    dataDir: join(PROJECT, 'data'),
    today: '2013-01-10',
    cutoff: '2012-12-31',
    plans: 2,
  },
  {
    name: 'the municipality worked out by hand',
    dataDir: GOLDEN,
    today: '2010-12-01',
    cutoff: '2010-02-28',
    plans: 4,
  },
  {name: 'the same, inside a bimester', dataDir: GOLDEN, today: '2010-12-01', cutoff: '2009-12-16', plans: 4},
]

const ODD_CASES: RuleCase[] = [
  {
    rule: 'a level that was reached, lost and reached again before its due date',
    plan: [{acumulacion: 'nivel', ventana: 'plazo', plazo: '2009-10-31', meta: '5'}],
    declared: '2009-03-31 6; 2009-07-31 4; 2009-09-30 7; 2009-12-31 7',
  },
  {
    rule: 'something beside a total of nothing, whose excess nobody can tell, and one that can be told',
    plan: [{forma: 'razon_declarada', unidad: '%', acumulacion: 'flujo', sentido: 'a_lo_sumo', meta: '10 %'}],
    declared: '2009-01-31 3/0; 2009-02-28 5/20',
  },
]

describe.each(CASES)(
  'the what-if says of $name what the queries say',
  {timeout: 120_000},
  ({dataDir, today, cutoff, plans: many}) => {
    let pipeline: Pipeline
    let plans: WhatIf[]
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cumple-metas-'))
      pipeline = await runPipeline({dataDir, today, cutoff, personKey: 'a key'})
      plans = Object.values(await toWhatIfFolder(pipeline)).map((text) => JSON.parse(text))
    })

    afterAll(() => {
      pipeline?.close()
      rmSync(folder, {recursive: true, force: true})
    })

    test('under the plan in force, indicator by indicator and score by score', async () => {
      const rows = plans.flatMap(({indicators}) =>
        indicators.flatMap((indicator) => restate(indicator, indicator.targets, {cutoff})),
      )
      expect(rows.map(toTold)).toEqual(await readCompliance(pipeline))
      const scores = plans.flatMap((plan) =>
        toScores(rows.filter(({municipality}) => municipality === plan.municipality)),
      )
      expect(scores).toEqual(plans.flatMap((plan) => plan.scores))
      expect(scores.length).toBeGreaterThan(5)
    })

    test('under proposals whose exported rows the loader reads', async () => {
      const variants: Row[] = []
      const restated: Row[] = []
      const scores: Row[] = []
      for (const [nth, draws] of sampleDraws(many, 1).entries()) {
        const planned = plans.map((plan) => ({
          plan,
          proposed: plan.indicators.map((indicator, i) => ({
            indicator,
            rows: toProposedRows(indicator, toProposal(indicator, draws[(7 * i) % draws.length] as Draw)),
          })),
        }))
        const targets = readTargets(
          dataDir,
          folder,
          Object.fromEntries(
            planned.map(({plan, proposed}) => [
              plan.municipality,
              toPlanCsv(
                plan.header,
                proposed.flatMap(({rows}) => rows),
              ),
            ]),
          ),
        )
        variants.push(...targets.map((target) => toVariant(target, nth)))
        for (const {plan, proposed} of planned) {
          const rows = proposed.flatMap(({indicator, rows: own}) =>
            restate(
              indicator,
              own.map(({target}) => target),
              {cutoff: plan.cutoff},
            ),
          )
          restated.push(...rows.map((row) => toTold({...row, code: `${row.code} ${nth}`})))
          scores.push(
            ...toScores(rows).map((score) => ({...score, municipality: `${score.municipality} ${nth}`})),
          )
        }
      }
      const [found, foundScores] = await judge(pipeline, variants)
      expect(byCode(restated)).toEqual(byCode(found))
      expect(byBimester(scores)).toEqual(byBimester(foundScores))
      expect(new Set(found.map(({state}) => state)).size).toBeGreaterThan(4)
    })

    test('under plans that no page would propose: any rows, directions, ranges, gaps, weights and exceptions', async () => {
      const variants: Row[] = []
      const restated: Row[] = []
      const indicators = plans.flatMap((plan) => plan.indicators)
      const draws = fc.sample(anyDraw, {numRuns: indicators.length * (many + 1) * 3, seed: 2})
      const excepted = indicators.map((indicator, i) => withException(indicator, draws[i] as Draw))
      await pipeline.store.append(
        'exception',
        excepted.flatMap(({municipality, code, exceptions}, i) =>
          exceptions.slice(indicators[i]?.exceptions.length).map(({from, until, reason}) => ({
            municipality,
            code,
            source: null,
            type: null,
            valid_from: from,
            valid_until: until,
            class: 'no_aplica',
            reason,
          })),
        ),
      )
      for (let nth = 0; nth < many; nth += 1) {
        for (const [i, indicator] of excepted.entries()) {
          const own = draws.slice(indicators.length + 3 * (nth * indicators.length + i)).slice(0, 3)
          const targets = toInvented(indicator, own)
          const [first] = pipeline.project.targets.filter(({code}) => code === indicator.code) as [Target]
          variants.push(...targets.map((target) => toVariant({...first, ...toTarget(target)}, nth)))
          restated.push(
            ...restate(indicator, targets, {cutoff}).map((row) =>
              toTold({...row, code: `${row.code} ${nth}`}),
            ),
          )
        }
      }
      const [found] = await judge(pipeline, variants)
      expect(byCode(restated)).toEqual(byCode(found))
      expect(new Set(found.map(({state}) => state)).size).toBeGreaterThan(5)
    })
  },
)

test('the what-if says what the queries say of facts that no demonstration has', {
  timeout: 120_000,
}, async () => {
  const {pipeline, compliance} = await measureCases(ODD_CASES, '2009-12-31')
  onTestFinished(() => pipeline.close())
  const plans: WhatIf[] = Object.values(await toWhatIfFolder(pipeline)).map((text) => JSON.parse(text))
  const restated = plans.flatMap(({indicators, cutoff}) =>
    indicators.map((indicator) => restate(indicator, indicator.targets, {cutoff}).map(toTold)),
  )
  expect(restated).toEqual([...compliance.values()])
  expect(restated.map((rows) => rows.map(({state}) => state).join(' '))).toEqual([
    'no_exigible no_exigible no_exigible no_exigible meta meta',
    'incumple sin_dato sin_dato sin_dato sin_dato sin_dato',
  ])
})

/** What the loader reads of a data folder whose plans are these. */
function readTargets(dataDir: string, folder: string, plans: Record<string, string>): Target[] {
  for (const name of ['municipios', 'fases', 'semaforos', 'cambios', 'excepciones', 'medidas'])
    cpSync(join(dataDir, `${name}.csv`), join(folder, `${name}.csv`))
  cpSync(join(dataDir, 'planes'), join(folder, 'planes'), {recursive: true})
  for (const [slug, text] of Object.entries(plans)) writeFileSync(join(folder, 'planes', `${slug}.csv`), text)
  return readProject(folder).targets
}

/** The parts of a target in which a row of a plan may differ from another. */
function toTarget(row: PlanTarget): Partial<Target> {
  const {direction, goal, floor, tolerance, weight, legal, window_kind, due_date, valid_from, valid_until} =
    row
  return {
    ...{direction, goal, floor, tolerance, weight, legal},
    windowKind: window_kind,
    dueDate: due_date,
    validFrom: valid_from,
    validUntil: valid_until,
  }
}

function toVariant(target: Target, nth: number): Row & {variant_of: string} {
  return {...toTargetRow(target, []), code: `${target.code} ${nth}`, variant_of: target.code}
}

const JUDGING = ['judgement', 'closing', 'bimester_value', 'delay', 'compliance']

/** What the queries say of variants: their compliance, and the scores of the plans that they are. */
async function judge(
  {store}: Pipeline,
  variants: readonly Row[],
): Promise<[compliance: Row[], scores: Row[]]> {
  return await inVariants(store, variants as (Row & {variant_of: string})[], {marts: JUDGING}, async () => {
    const compliance = await store.query('select * from compliance order by code, t')
    await store.run(`update compliance set municipality = municipality || ' ' || split_part(code, ' ', 2)`)
    await store.runFolder('marts', ['score'])
    const scores = await store.query(`select * exclude (level, key) from score where level = 'municipio'`)
    return [compliance, scores]
  })
}

async function readCompliance({store, project}: Pipeline): Promise<Row[]> {
  const rows = await store.query('select * from compliance order by code, t')
  const codes = [...new Set(project.targets.map(({code}) => code))]
  return codes.flatMap((code) => rows.filter((row) => row.code === code))
}

/** What the queries tell of an indicator's bimester too: its history is another matter. */
function toTold(row: object): Row {
  const {n, slope, slope_low, slope_high, p_value, signal, assurance_goal, assurance_floor, ...told} =
    row as Row
  return told
}

function byBimester(scores: readonly Row[]): Row[] {
  return scores.toSorted((a, b) => (`${a.municipality} ${a.t}` < `${b.municipality} ${b.t}` ? -1 : 1))
}

function byCode(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (`${a.code} ${a.t}` < `${b.code} ${b.t}` ? -1 : 1))
}
