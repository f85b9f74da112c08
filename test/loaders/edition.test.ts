import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {inPeriods} from '../../loaders/edition.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {EDITIONS, type PeriodKind, toPeriodStart} from '../../src/domain/period.js'
import {GOLDEN} from '../golden-table.js'
import {type MeasuredCases, measureCases, type RuleCase} from '../rule-case.js'

const MONTHLY = 'a goal by month'
const RATIO = 'a ratio by month'
const YEARLY = 'a goal by year'
const BIMONTHLY = 'a goal by bimester'
const DEADLINE = 'a due date'

const CASES: RuleCase[] = [
  {
    rule: MONTHLY,
    plan: [{meta: 4}],
    // May is not declared; February falls short by half.
    declared:
      '2009-01-31 4; 2009-02-28 2; 2009-03-31 4; 2009-04-30 4; 2009-06-30 4; 2009-07-31 4; 2009-08-31 4; 2009-09-30 4; 2009-10-31 4; 2009-11-30 4; 2009-12-31 4',
  },
  {
    rule: RATIO,
    plan: [{forma: 'razon_declarada', unidad: '%', meta: '80 %', hasta: '2009-02-28'}],
    declared: '2009-01-31 1/2; 2009-02-28 9/10',
  },
  {rule: YEARLY, plan: [{ventana: 'año', meta: 4}], declared: '2009-03-31 1; 2009-09-30 3'},
  {rule: BIMONTHLY, plan: [{ventana: 'bimestre', meta: 4}], declared: '2009-01-31 3; 2009-03-31 2'},
  {
    rule: DEADLINE,
    plan: [{ventana: 'plazo', plazo: '2009-08-15', acumulacion: 'nivel', meta: 3}],
    declared: '2009-07-31 2; 2009-10-01 3',
  },
]

describe('an edition judges the windows that close in its periods', () => {
  let measured: MeasuredCases
  beforeAll(async () => {
    measured = await measureCases(CASES, '2009-12-31')
  })
  afterAll(() => measured.pipeline.close())

  test('a semester and a year count their months, and what is unknown bounds them', async () => {
    const columns =
      'bimester, windows, windows_known, windows_met, compliance, compliance_min, compliance_max, state'
    expect(await read(MONTHLY, 'semestre', columns)).toEqual([
      ['2009-S1', 6, 5, 4, near(4.5 / 5), near(4.5 / 6), near(5.5 / 6), 'incumple'],
      ['2009-S2', 6, 6, 6, 1, 1, 1, 'meta'],
    ])
    expect(await read(MONTHLY, 'año', columns)).toEqual([
      ['2009', 12, 11, 10, near(10.5 / 11), near(10.5 / 12), near(11.5 / 12), 'incumple'],
    ])
  })

  test('a ratio is the sum of its parts over the period, never a mean of percentages', async () => {
    expect(
      await read(RATIO, 'semestre', 'bimester, numerator, denominator, value, windows_met, state'),
    ).toEqual([['2009-S1', 10, 12, near(10 / 12), 1, 'incumple']])
  })

  test('a window longer than the period is not due until it closes, and shows how far it has come', async () => {
    expect(
      await read(YEARLY, 'semestre', 'bimester, state, compliance, progress, missing, missing_bimesters'),
    ).toEqual([
      ['2009-S1', 'no_exigible', null, 0.25, 3, 3],
      ['2009-S2', 'meta', 1, 1, null, null],
    ])
  })

  test('a month carries the last closed bimester, and says of which month it is', async () => {
    const rows = await read(BIMONTHLY, 'mes', 'bimester, state, carried, carried_from, compliance, progress')
    expect(rows.slice(0, 4)).toEqual([
      ['2009-01', 'no_exigible', false, null, null, 0.75],
      ['2009-02', 'incumple', false, null, 0.75, 0.75],
      ['2009-03', 'incumple', true, '2009-02', 0.75, 0.5],
      ['2009-04', 'incumple', false, null, 0.5, 0.5],
    ])
  })

  test('a month tells the signal of the bimester that had ended by its end', async () => {
    const columns =
      'bimester, (select n from trend as r where r.code = compliance.code and r.t = compliance.t) as n'
    expect((await read(MONTHLY, 'mes', columns)).slice(0, 5)).toEqual([
      ['2009-01', null],
      ['2009-02', 1],
      ['2009-03', 1],
      ['2009-04', 2],
      ['2009-05', 2],
    ])
  })

  test('a due date is judged at the end of each period from its day on', async () => {
    const columns = 'bimester, state, days_late, met_on'
    expect(await read(DEADLINE, 'semestre', columns)).toEqual([
      ['2009-S1', 'no_exigible', null, null],
      ['2009-S2', 'meta', 47, '2009-10-01'],
    ])
    expect((await read(DEADLINE, 'mes', columns)).slice(6, 10)).toEqual([
      ['2009-07', 'no_exigible', null, null],
      ['2009-08', 'incumple', 16, null],
      ['2009-09', 'incumple', 46, null],
      ['2009-10', 'meta', 47, '2009-10-01'],
    ])
  })

  async function read(rule: string, kind: PeriodKind, columns: string): Promise<unknown[][]> {
    const {pipeline} = measured
    const rows = await inPeriods(pipeline.store, kind, () =>
      pipeline.store.query(`select ${columns} from compliance where code = $1 order by t`, [
        `regla-${CASES.findIndex((one) => one.rule === rule) + 1}-01`,
      ]),
    )
    return rows.map((row) => Object.values(row))
  }
})

describe('the editions of one data folder', () => {
  let pipeline: Pipeline
  beforeAll(async () => {
    pipeline = await runPipeline({dataDir: GOLDEN, today: '2010-12-01', personKey: 'a key'})
  })
  afterAll(() => pipeline?.close())

  test('count each closed window once, whatever the length of their periods', async () => {
    const count = (kind: PeriodKind) =>
      inPeriods(pipeline.store, kind, () =>
        pipeline.store.query(
          `select code, sum(windows) as windows, sum(windows_known) as known, sum(windows_met) as met from closing
          where code in (select code from target where window_kind <> 'plazo') group by code order by code`,
        ),
      )
    const months = await count('mes')
    expect(months.length).toBeGreaterThan(20)
    for (const {kind} of EDITIONS) expect(await count(kind)).toEqual(months)
  })

  test('tell the signal of the last bimester that had ended', async () => {
    const ask = (sql: string) => pipeline.store.query(sql)
    const bimester = await ask(
      `select code, n, p_value, signal from trend where t = 6 * 2009 + 6 and municipality = 'guadual' order by code`,
    )
    const semester = await inPeriods(pipeline.store, 'semestre', () =>
      ask(
        `select r.code, r.n, r.p_value, r.signal from trend as r
        join compliance as c on c.code = r.code and c.t = r.t
        where c.bimester = '2009-S2' and c.municipality = 'guadual' and c.code in
          (select code from memory.main.trend where t = 6 * 2009 + 6)
        order by r.code`,
      ),
    )
    expect(semester).toEqual(bimester)
    expect(bimester.length).toBeGreaterThan(3)
  })

  test('leave the bimesters of the site as they were', async () => {
    const ask = () => pipeline.store.query('select * from compliance order by code, t')
    const before = await ask()
    await inPeriods(pipeline.store, 'año', async () => {})
    await expect(
      inPeriods(pipeline.store, 'mes', () => pipeline.store.query('select nothing')),
    ).rejects.toThrow()
    expect(await ask()).toEqual(before)
  })

  test('are labelled by SQL as the program reads labels', async () => {
    for (const {kind} of EDITIONS) {
      const rows = await inPeriods(pipeline.store, kind, () =>
        pipeline.store.query(
          `select period_label(period_index(day)) as label, period_start(day) as start, count(*) as days
          from (select unnest(generate_series(date '2008-01-01', date '2009-12-31', interval 1 day))::date as day)
          group by label, start order by start`,
        ),
      )
      expect(rows.map(({label}) => toPeriodStart(String(label)))).toEqual(rows.map(({start}) => start))
      expect(rows).toHaveLength(24 / (EDITIONS.find((one) => one.kind === kind)?.months ?? 0))
    }
  })
})

function near(value: number): unknown {
  return expect.closeTo(value, 12)
}
