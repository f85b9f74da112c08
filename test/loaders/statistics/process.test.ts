import {describe, expect, test} from 'vitest'
import type {Row} from '../../../loaders/store.js'
import {toBimesterIndex} from '../../../src/domain/bimester.js'
import {measureSeries, pick, type SeriesCase} from './series-case.js'

/** Twelve values with mean 11, each 2 away from the one before: limits 11 ± 2.66 · 2. */
const STEADY = [12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10]
const near = (figure: number) => expect.closeTo(figure, 12)

async function measureProcess(
  values: SeriesCase['values'],
  options: Partial<SeriesCase> = {},
): Promise<Row | undefined> {
  return (await measureSeries([{code: 'x-01', values, ...options}])).process[0]
}

describe('XmR', () => {
  test('limits seven values by 2.66 mean ranges: 11 ± 2.66 · 14/6', async () => {
    const row = await measureProcess([10, 12, 9, 11, 13, 10, 12])
    expect(pick(row, 'chart', 'centre', 'lower', 'upper', 'baseline_n', 'provisional')).toEqual([
      'xmr',
      11,
      near(11 - (2.66 * 14) / 6),
      near(11 + (2.66 * 14) / 6),
      7,
      true,
    ])
  })

  test('takes no range over a missing period', async () => {
    const row = await measureProcess([10, 12, 9, 11, null, 13, 10, 12])
    expect(pick(row, 'centre', 'lower', 'upper')).toEqual([
      11,
      near(11 - (2.66 * 12) / 5),
      near(11 + (2.66 * 12) / 5),
    ])
  })

  test('has no limits below six values, or below five ranges', async () => {
    const none = [null, null, null, null]
    expect(pick(await measureProcess([10, 12, 9, 11, 13]), 'chart', 'centre', 'lower', 'unusual')).toEqual(
      none,
    )
    expect(
      pick(await measureProcess([10, 12, 9, null, 11, 13, 10]), 'chart', 'centre', 'lower', 'unusual'),
    ).toEqual(none)
    expect(pick(await measureProcess([10, 12, 9, 11, 13, 10]), 'chart', 'provisional')).toEqual(['xmr', true])
  })

  test('keeps the limits of the first twelve values', async () => {
    const {process, process_limit} = await measureSeries([{code: 'x-01', values: [...STEADY, 17, 18]}])
    expect(pick(process[0], 'centre', 'lower', 'upper', 'baseline_n', 'provisional', 'last_value')).toEqual([
      11,
      near(5.68),
      near(16.32),
      12,
      false,
      18,
    ])
    expect(process_limit.map((row) => pick(row, 'lower', 'upper'))).toEqual(
      Array(14).fill([near(5.68), near(16.32)]),
    )
  })

  test('goes no lower than 0', async () => {
    const row = await measureProcess([0, 4, 0, 4, 0, 4])
    expect(pick(row, 'lower', 'upper')).toEqual([0, near(2 + 2.66 * 4)])
  })

  test('begins anew where a baseline is declared: with the first period that begins on that day or later', async () => {
    const values = [...STEADY, 20, 22, 20, 22, 20, 22]
    const old = await measureProcess(values)
    expect(pick(old, 'centre', 'unusual')).toEqual([11, 'arriba'])

    const {process, process_limit} = await measureSeries([
      {code: 'x-01', values, baselines: ['2003-01-01']},
      {code: 'x-02', values, baselines: ['2003-01-15']},
    ])
    expect(
      pick(process[0], 'centre', 'lower', 'upper', 'unusual', 'baseline_n', 'provisional', 'baseline_from'),
    ).toEqual([21, near(15.68), near(26.32), null, 6, true, toBimesterIndex('2003-B1')])
    expect(pick(process[1], 'chart', 'baseline_n', 'baseline_from')).toEqual([
      null,
      5,
      toBimesterIndex('2003-B2'),
    ])
    const centres = (code: string) =>
      process_limit.filter((row) => row.code === code).map(({centre}) => centre)
    expect(centres('x-01')).toEqual([...Array(12).fill(11), ...Array(6).fill(21)])
    expect(centres('x-02')).toEqual(Array(13).fill(11))
  })
})

describe('the last value', () => {
  test('is unusual strictly outside the limits', async () => {
    const unusual = async (value: number) => (await measureProcess([...STEADY, value]))?.unusual
    expect(await unusual(16.33)).toBe('arriba')
    expect(await unusual(16.32)).toBe(null)
    expect(await unusual(5.68)).toBe(null)
    expect(await unusual(5.67)).toBe('abajo')
  })

  test('alone is looked at: an earlier one outside the limits says nothing', async () => {
    expect((await measureProcess([...STEADY, 30, 11]))?.unusual).toBe(null)
  })

  test('is unusual as the eighth in a row on one side of the mean; one on the mean neither counts nor breaks the run', async () => {
    const unusual = async (...values: number[]) => (await measureProcess([...STEADY, ...values]))?.unusual
    expect(await unusual(12, 12, 12, 12, 12, 12, 12)).toBe(null)
    expect(await unusual(12, 12, 12, 12, 12, 12, 12, 12)).toBe('racha_arriba')
    expect(await unusual(12, 12, 11, 12, 12, 11, 11, 12, 12, 12, 12)).toBe('racha_arriba')
    expect(await unusual(12, 12, 12, 12, 10, 12, 12, 12, 12)).toBe(null)
    expect(await unusual(10, 10, 10, 10, 10, 10, 10)).toBe('racha_abajo')
  })

  test('of a steady share of seven tenths is not unusual: what rounding adds is no deviation', async () => {
    const row = await measureProcess(Array(13).fill(0.7))
    expect(pick(row, 'lower', 'upper', 'unusual')).toEqual([near(0.7), near(0.7), null])
    expect((await measureProcess([...Array(12).fill(0.7), 0.71]))?.unusual).toBe('arriba')
  })
})

describe('c-chart', () => {
  const counts = [3, 1, 4, 2, 0, 2, 3, 1, 4, 2, 0, 2]

  test('limits separate events by c̄ ± 3√c̄: 2 ± 3√2', async () => {
    const row = await measureProcess([...counts, 7], {events: true})
    expect(pick(row, 'chart', 'centre', 'lower', 'upper', 'unusual')).toEqual([
      'c',
      2,
      0,
      near(2 + 3 * Math.SQRT2),
      'arriba',
    ])
    expect((await measureProcess([...counts, 6], {events: true}))?.unusual).toBe(null)
  })

  test('counts the bimester’s total, and stands on the scale of the monthly mean that the goal is stated for', async () => {
    const row = await measureProcess(
      counts.map((count) => count / 2),
      {events: true, windows: 2, goal: 4},
    )
    expect(pick(row, 'chart', 'centre', 'lower', 'upper', 'assurance_goal')).toEqual([
      'c',
      1,
      0,
      near((2 + 3 * Math.SQRT2) / 2),
      'inalcanzable',
    ])
  })

  test('needs no neighbouring periods', async () => {
    const row = await measureProcess([3, null, 1, null, 4, null, 2, null, 0, null, 2], {events: true})
    expect(pick(row, 'chart', 'centre')).toEqual(['c', 2])
  })

  test('gives way to XmR from a mean of ten in a bimester on', async () => {
    const chart = async (values: number[]) => (await measureProcess(values, {events: true}))?.chart
    expect(await chart([9, 11, 9, 11, 9, 10])).toBe('c')
    expect(await chart([9, 11, 9, 11, 9, 11])).toBe('xmr')
  })
})

describe('p-chart', () => {
  const denominators = [20, 25, 20, 50, 25, 10]
  const values = [0.5, 0.4, 0.6, 0.5, 0.6, 0.3]

  test('limits a share by what it is a share of: 75/150 ± 3√(.25/n)', async () => {
    const {process, process_limit} = await measureSeries([
      {code: 'x-01', values, denominators, proportion: true},
    ])
    expect(pick(process[0], 'chart', 'centre', 'lower', 'upper')).toEqual([
      'p',
      near(0.5),
      near(0.5 - 3 * Math.sqrt(0.25 / 10)),
      near(0.5 + 3 * Math.sqrt(0.25 / 10)),
    ])
    expect(process_limit.map(({upper}) => upper)).toEqual(
      denominators.map((n) => near(0.5 + 3 * Math.sqrt(0.25 / n))),
    )
  })

  test('goes no further than 0 and 1', async () => {
    const row = await measureProcess([0.8, 0.9, 0.7, 0.8, 0.9, 0.7], {
      denominators: Array(6).fill(10),
      proportion: true,
    })
    expect(pick(row, 'lower', 'upper')).toEqual([near(0.8 - 3 * Math.sqrt(0.16 / 10)), 1])
  })

  test('has no limits where all or nothing is in it', async () => {
    const {process, process_limit} = await measureSeries([
      {code: 'x-01', values: Array(6).fill(1), denominators, proportion: true, goal: 1},
      {code: 'x-02', values: Array(6).fill(0), denominators, proportion: true, goal: 1},
    ])
    const columns = ['chart', 'centre', 'lower', 'upper', 'unusual', 'assurance_goal']
    expect(process.map((row) => pick(row, ...columns))).toEqual([
      ['p', 1, null, null, null, null],
      ['p', 0, null, null, null, null],
    ])
    expect(process_limit).toEqual([])
  })

  test('gives way to XmR where the numerator is no part of the denominator', async () => {
    expect((await measureProcess(values, {denominators}))?.chart).toBe('xmr')
    const beyond = await measureProcess([0.5, 0.4, 0.6, 0.5, 1.2, 0.4], {denominators, proportion: true})
    expect(pick(beyond, 'chart', 'upper')).toEqual(['xmr', near(0.6 + 2.66 * 0.38)])
  })
})

describe('assurance', () => {
  /** Between 5.68 and 16.32. */
  const assure = async (options: Partial<SeriesCase>) =>
    pick(await measureProcess(STEADY, options), 'assurance_goal', 'assurance_floor')

  test('of at least: always from the lower limit on, never above the upper one', async () => {
    expect(await assure({goal: 17, floor: 5})).toEqual(['inalcanzable', 'sostenida'])
    expect(await assure({goal: 16.32, floor: 5.68})).toEqual(['azar', 'sostenida'])
    expect(await assure({goal: 10})).toEqual(['azar', null])
    expect(await assure({})).toEqual([null, null])
  })

  test('of at most is mirrored', async () => {
    const direction = 'a_lo_sumo' as const
    expect(await assure({direction, goal: 5, floor: 17})).toEqual(['inalcanzable', 'sostenida'])
    expect(await assure({direction, goal: 5.68, floor: 16.32})).toEqual(['azar', 'sostenida'])
    expect(await assure({direction, goal: 10})).toEqual(['azar', null])
  })

  test('of a range asks for both its ends', async () => {
    const direction = 'entre' as const
    expect(await assure({direction, floor: 5, goal: 17})).toEqual(['sostenida', null])
    expect(await assure({direction, floor: 10, goal: 17})).toEqual(['azar', null])
    expect(await assure({direction, floor: 17, goal: 20})).toEqual(['inalcanzable', null])
    expect(await assure({direction, floor: 1, goal: 5})).toEqual(['inalcanzable', null])
  })
})
