import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Row} from '../../../loaders/store.js'
import {type Point, toDirectTrend} from './direct-trend.js'
import {measureSeries, measureTrend, pick, type SeriesCase} from './series-case.js'

/** The quarterly rise of a counter that grows with the seasons: four years of bimesters. */
const SEASONAL = [5, 9, 14, 11, 7, 3, 6, 9, 15, 12, 7, 4, 7, 11, 15, 14, 9, 4, 8, 10, 17, 13, 9, 5]

describe('Mann–Kendall', () => {
  test('below five values says «insuficiente» and gives no figure', async () => {
    const row = await measureTrend([1, 2, 3, 4])
    expect(pick(row, 'n', 'slope', 'slope_low', 'slope_high', 'p_value', 'signal')).toEqual([
      4,
      null,
      null,
      null,
      null,
      'insuficiente',
    ])
  })

  test('five rising values have p = 2/120, a signal', async () => {
    const row = await measureTrend([1, 2, 3, 4, 5])
    expect(pick(row, 'n', 'slope', 'slope_low', 'slope_high', 'signal')).toEqual([5, 1, 1, 1, 'mejora'])
    expect(row.p_value).toBeCloseTo(1 / 60, 14)
  })

  test('1, 2, 3, 4, 4 has p = .0333: ties are as they are', async () => {
    expect((await measureTrend([1, 2, 3, 4, 4])).p_value).toBeCloseTo(1 / 30, 14)
  })

  test('Hollander & Wolfe’s tuna (1973, table 8.1, in the order of lightness): S = 16, p = .1194', async () => {
    const row = await measureTrend([2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8])
    expect(row.p_value).toBeCloseTo(0.11943893298059964, 14)
    expect(row.signal).toBe('sin_senal')
  })

  // SciPy 1.17.1: kendalltau exact and asymptotic (for the variance with ties), theilslopes; with ties at n = 10 every arrangement.
  test.each([
    ['ten values', [3, 1, 4, 6, 5, 9, 2, 8, 10, 7], 0.04662257495590829, 0.75, 1 / 6, 4 / 3],
    ['ten values with ties', [2, 1, 2, 3, 3, 5, 3, 5, 5, 6], 0.0006746031746031747, 0.5, 0.25, 2 / 3],
    [
      'eleven values, the first that the normal distribution judges',
      [3, 1, 4, 6, 5, 9, 2, 8, 10, 7, 11],
      0.012731364269923499,
      0.8,
      1 / 3,
      4 / 3,
    ],
    [
      'eleven values with ties',
      [2, 1, 2, 3, 3, 5, 3, 5, 5, 6, 5],
      0.002031472414771803,
      0.4444444444444444,
      0.25,
      0.625,
    ],
    ['six values with gaps', [4, 7, null, null, 5, 9, 12, null, null, 10], 1 / 18, 1, -2 / 3, 3.5],
    [
      'twelve values with gaps',
      // biome-ignore format: a year a line
      [
        12, 15, 11, null, null, 18,
        20, 19, 25, null, null, 22,
        30, 28, null, 27, null, null,
        null, null, 31,
      ],
      0.0004701692793139693,
      1,
      0.75,
      1.5,
    ],
  ] as [string, (number | null)[], number, number, number, number][])(
    'of %s is what SciPy finds, and so are the slope and its interval',
    async (_, values, p, slope, low, high) => {
      const row = await measureTrend(values)
      expect(row.p_value).toBeCloseTo(p, 13)
      expect([row.slope, row.slope_low, row.slope_high]).toEqual(
        [slope, low, high].map((figure) => expect.closeTo(figure, 13)),
      )
    },
  )

  test('a constant series, and one whose rises and falls are even, have p = 1', async () => {
    const {trend} = await measureSeries([
      {code: 'x-01', values: Array(14).fill(7)},
      {code: 'x-02', values: [1, 3, 2, 0, 4, 1]},
      {code: 'x-03', values: [2, 2, 2, 2, 2]},
    ])
    const last = ['x-01', 'x-02', 'x-03'].map((code) => trend.findLast((row) => row.code === code))
    expect(last.map((row) => pick(row, 'p_value', 'signal'))).toEqual(Array(3).fill([1, 'sin_senal']))
  })

  test('is the share of all orders of the values, whatever the ties: every order of 5 to 7 values is tried', async () => {
    const sets = [5, 6, 7].flatMap((size) => listPartitions(size)).map(toTied)
    const cases = sets.flatMap((values, i) => [
      {code: `x-${i}-a`, values},
      {code: `x-${i}-b`, values: shuffle(values, i + 1)},
      {code: `x-${i}-c`, values: shuffle(values, i + 77)},
    ])
    const {trend} = await measureSeries(cases)
    const wrong = cases.flatMap(({code, values}) => {
      const row = trend.findLast((found) => found.code === code && found.n === values.length)
      const {p} = toDirectTrend(toPoints(values))
      return Math.abs(Number(row?.p_value) - p) < 1e-12 ? [] : [`${values}: ${row?.p_value}, expected ${p}`]
    })
    expect(wrong).toEqual([])
    expect(cases).toHaveLength(3 * (7 + 11 + 15))
  })
})

describe('seasonal Kendall', () => {
  test('takes the place of the plain test once all six bimesters have three values', async () => {
    const {trend} = await measureSeries([{code: 'x-01', values: SEASONAL}])
    expect(trend.map(({seasonal}) => seasonal)).toEqual([...Array(17).fill(false), ...Array(7).fill(true)])
    const gap = SEASONAL.map((value, i) => (i === 3 ? null : value))
    const {trend: later} = await measureSeries([{code: 'x-01', values: gap}])
    expect(later.findIndex(({seasonal}) => seasonal === true)).toBe(21)
  })

  // SciPy 1.17.1: mstats.kendalltau_seasonal («global p-value (indep)») and sen_seasonal_slopes (1 a year).
  test('finds in four years what SciPy finds, where the plain test finds nothing', async () => {
    const row = await measureTrend(SEASONAL)
    expect(row.p_value).toBeCloseTo(0.0001491443910256431, 14)
    expect(row.slope).toBeCloseTo(1 / 6, 14)
    expect(pick(row, 'slope_low', 'slope_high')).toEqual([1 / 12, 1 / 6].map((f) => expect.closeTo(f, 13)))
    expect(toDirectTrend(toPoints(SEASONAL)).s).toBe(27)
    expect(row.signal).toBe('mejora')
  })
})

describe('the signal', () => {
  test('is for the better where the direction of the goal says so', async () => {
    const rising = [10, 20, 30, 40, 50]
    const at = async (options: Partial<SeriesCase>, values = rising) =>
      (await measureTrend(values, options)).signal
    expect(await at({direction: 'al_menos'})).toBe('mejora')
    expect(await at({direction: 'a_lo_sumo'})).toBe('deterioro')
    expect(await at({direction: 'al_menos'}, rising.toReversed())).toBe('deterioro')
    expect(await at({direction: 'a_lo_sumo'}, rising.toReversed())).toBe('mejora')
  })

  test('of a range is towards it; inside there is no better', async () => {
    const at = async (floor: number, goal: number) =>
      pick(await measureTrend([10, 20, 30, 40, 50], {direction: 'entre', floor, goal}), 'signal', 'slope')
    expect(await at(60, 80)).toEqual(['mejora', 10])
    expect(await at(20, 40)).toEqual(['deterioro', 10])
    expect(await at(45, 55)).toEqual(['sin_senal', 10])
  })

  test('between .05 and .10 is a hint', async () => {
    const up = await measureTrend([4, 7, 5, 9, 12, 10])
    expect(up.p_value).toBeCloseTo(1 / 18, 14)
    expect(up.signal).toBe('indicio_mejora')
    expect((await measureTrend([10, 12, 9, 5, 7, 4])).signal).toBe('indicio_deterioro')
  })

  test('of every bimester is of the series up to it', async () => {
    const {trend} = await measureSeries([{code: 'x-01', values: [1, 2, 3, 4, 5, null, 0]}])
    expect(trend.map((row) => pick(row, 'n', 'signal'))).toEqual([
      [1, 'insuficiente'],
      [2, 'insuficiente'],
      [3, 'insuficiente'],
      [4, 'insuficiente'],
      [5, 'mejora'],
      [5, 'mejora'],
      [6, 'sin_senal'],
    ])
  })
})

/** Values that are tied often, far from 0; some are not known. */
const series = fc.array(fc.option(fc.integer({min: 1000, max: 1012}), {freq: 6}), {
  minLength: 5,
  maxLength: 30,
})
const batch = fc
  .array(series, {minLength: 12, maxLength: 12})
  .map((lists) => lists.map((values, i): SeriesCase => ({code: `x-${10 + i}`, values})))

describe('whatever the values', () => {
  test('each bimester’s figures are those of the formulas written down once more', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (cases) => {
        const {trend} = await measureSeries(cases)
        const wrong = cases.flatMap(({code, values}) => {
          const rows = trend.filter((row) => row.code === code)
          return rows.flatMap((row, i) => {
            const points = toPoints(values.slice(0, i + 1))
            // Every order of 8 to 10 values is too many to try here.
            if (points.length < 5 || (points.length > 7 && points.length < 11)) return []
            const direct = toDirectTrend(points)
            const differences = [
              [row.p_value, direct.p],
              [row.slope, direct.slope],
              [row.slope_low, direct.low],
              [row.slope_high, direct.high],
            ].filter(([found, expected]) => !(Math.abs(Number(found) - Number(expected)) < 1e-11))
            return differences.map((difference) => `${values} at ${i}: ${difference}`)
          })
        })
        expect(wrong).toEqual([])
      }),
      {numRuns: 6},
    )
  }, 60_000)

  test('the order of the input does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(batch, fc.integer({min: 1, max: 1_000_000}), async (cases, seed) => {
        const shuffled = await measureSeries(cases, (rows) => shuffle(rows, seed))
        expect(shuffled).toEqual(await measureSeries(cases))
      }),
      {numRuns: 4},
    )
  }, 60_000)

  test('a missing period changes no figure of what came before, and is counted nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (cases) => {
        const {trend} = await measureSeries(cases)
        const {trend: longer} = await measureSeries(
          cases.map((one) => ({...one, values: [...one.values, null]})),
        )
        const last = (rows: Row[], code: string) => {
          const {t: _, ...row} = rows.findLast((found) => found.code === code) ?? {}
          return row
        }
        for (const {code} of cases) expect(last(longer, code)).toEqual(last(trend, code))
      }),
      {numRuns: 4},
    )
  }, 60_000)

  test('a mirrored series mirrors its result', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (cases) => {
        const found = await measureSeries(cases)
        const mirrored = await measureSeries(
          cases.map((one) => ({
            ...one,
            values: one.values.map((value) => (value === null ? null : 2012 - value)),
          })),
        )
        const near = (figure: unknown) => (typeof figure === 'number' ? expect.closeTo(figure, 9) : figure)
        const opposite = (figure: unknown) =>
          typeof figure === 'number' ? expect.closeTo(0 - figure, 9) : figure
        expect(mirrored.trend).toEqual(
          found.trend.map((row) => ({
            ...row,
            slope: opposite(row.slope),
            slope_low: opposite(row.slope_high),
            slope_high: opposite(row.slope_low),
            p_value: near(row.p_value),
            signal: mirror(row.signal),
          })),
        )
        const turn = (figure: unknown) =>
          typeof figure === 'number' ? expect.closeTo(2012 - figure, 8) : figure
        expect(mirrored.process_limit).toEqual(
          found.process_limit.map((row) => ({
            ...row,
            lower: turn(row.upper),
            centre: turn(row.centre),
            upper: turn(row.lower),
          })),
        )
        expect(mirrored.process.map(({unusual}) => unusual)).toEqual(
          found.process.map(({unusual}) => mirror(unusual)),
        )
        expect(mirrored.projection).toEqual(
          found.projection.map((row) => ({
            ...row,
            value: turn(row.value),
            low: turn(row.high),
            high: turn(row.low),
          })),
        )
      }),
      {numRuns: 4},
    )
  }, 60_000)
})

const MIRROR: Record<string, string> = {
  mejora: 'deterioro',
  deterioro: 'mejora',
  indicio_mejora: 'indicio_deterioro',
  indicio_deterioro: 'indicio_mejora',
  arriba: 'abajo',
  abajo: 'arriba',
  racha_arriba: 'racha_abajo',
  racha_abajo: 'racha_arriba',
}

function mirror(word: unknown): unknown {
  return MIRROR[String(word)] ?? word
}

function toPoints(values: readonly (number | null)[]): Point[] {
  // 2001-B1 is the first bimester of a year: any multiple of six and one.
  return values.flatMap((value, i) => (value === null ? [] : [{t: 6 * 2001 + 1 + i, value}]))
}

function listPartitions(total: number, largest = total): number[][] {
  if (total === 0) return [[]]
  return Array.from({length: Math.min(total, largest)}, (_, i) => i + 1).flatMap((first) =>
    listPartitions(total - first, first).map((rest) => [first, ...rest]),
  )
}

/** 2 equal values and 1 other: 0, 0, 1. */
function toTied(sizes: readonly number[]): number[] {
  return sizes.flatMap((size, value) => Array<number>(size).fill(value))
}

function shuffle<T>(values: readonly T[], seed: number): T[] {
  let state = seed
  return values
    .map((value) => {
      state = (state * 48_271) % 2_147_483_647
      return {value, place: state}
    })
    .sort((a, b) => a.place - b.place)
    .map(({value}) => value)
}
