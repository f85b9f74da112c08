import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runExample, toExamples} from '../../loaders/example.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import {toAttainmentFormula} from '../../src/domain/formula.js'
import type {Method, MethodExample} from '../../src/domain/method-example.js'

/* What the method page shows, worked out by hand: the page explains a rule only as well as its example is right. */

let examples: Method['examples']
let scores: Method['scores']
let pipeline: Pipeline

beforeAll(async () => {
  ;({examples, scores} = await toExamples())
  pipeline = await runExample()
})

afterAll(() => pipeline?.close())

test('every row of the example is accepted, and its plan leaves nothing in doubt', async () => {
  const fates = await pipeline.store.query(
    'select sum(read)::integer as read, sum(accepted)::integer as accepted, count(reason)::integer as refused from file_report',
  )
  expect(fates).toEqual([{read: 143, accepted: 143, refused: 0}])
  expect(pipeline.project.warnings).toEqual([])
})

describe('did they comply?', () => {
  test.each([
    [
      1,
      'at least 4, floor 3',
      [
        [4, 1, 'meta'],
        [3, 3 / 4, 'minimo'],
        [2, 1 / 2, 'incumple'],
        [6, 1, 'meta'],
      ],
    ],
    [
      2,
      'at most 10',
      [
        [8, 1, 'meta'],
        [15, 1 / 2, 'incumple'],
      ],
    ],
    [
      3,
      'at most 10, limit 20',
      [
        [15, 1 / 2, 'minimo'],
        [22, 0, 'incumple'],
      ],
    ],
    [
      4,
      'at most 0',
      [
        [0, 1, 'meta'],
        [1, 0, 'incumple'],
      ],
    ],
    [
      5,
      'between 10 and 20, tolerance 4',
      [
        [12, 1, 'meta'],
        [8, 1 / 2, 'incumple'],
        [23, 1 / 4, 'incumple'],
        [25, 0, 'incumple'],
      ],
    ],
    [6, 'a ratio of 40 %: 10/20 and 10/80', [[1 / 5, 1 / 2, 'incumple']]],
    [
      7,
      '0/0 and 3/4 of 80 %',
      [
        [undefined, undefined, 'no_aplica'],
        [3 / 4, 15 / 16, 'incumple'],
      ],
    ],
    [
      8,
      '3 by 31 March',
      [
        [1, 1 / 3, 'incumple'],
        [2, 2 / 3, 'incumple'],
        [3, 1, 'meta'],
      ],
    ],
    [
      9,
      '2 a quarter, then 4',
      [
        [3, 1, 'meta'],
        [3, 3 / 4, 'incumple'],
      ],
    ],
    [
      13,
      'a survey a week',
      [
        [1, 1, 'meta'],
        [0, 0, 'incumple'],
        [1, 1, 'meta'],
      ],
    ],
    [
      14,
      'a log from January to March',
      [
        [1, 1, 'meta'],
        [0, 0, 'incumple'],
        [0, 0, 'incumple'],
        [undefined, undefined, 'sin_dato'],
      ],
    ],
    [15, '27 of 59 days: at least 150 of 200', [[150, undefined, 'sin_dato']]],
    [16, '27 of 59 days: at least 150 of 150', [[150, 1, 'meta']]],
    [
      17,
      'January does not apply',
      [
        [1, undefined, 'no_aplica'],
        [4, 1, 'meta'],
      ],
    ],
  ] as const)('example %i: %s', (number, _, expected) => {
    const windows = judged(number).map(({value, attainment, state}) => [value, attainment, state])
    expect(windows).toEqual(expected.map((row) => row.map(toClose)))
  })

  test.each([
    [1, ['minimo 0.875', 'incumple 0.75']],
    [8, ['no_exigible -', 'incumple 0.333', 'incumple 0.667', 'meta 1']],
    [9, ['no_exigible -', 'meta 1', 'meta 1 carried', 'incumple 0.75']],
    [10, ['no_exigible -', 'meta 1', 'incumple 0.5', 'incumple 0.5 carried', 'meta 1', 'incumple 0']],
    [
      11,
      ['no_exigible -', 'no_exigible -', 'incumple 0', 'incumple 0 carried', 'incumple 0 carried', 'meta 1'],
    ],
    [12, [...Array(5).fill('no_exigible -'), 'meta 1']],
    [13, ['meta 1', 'incumple 0.5']],
    [15, ['sin_dato -']],
  ] as const)('example %i, bimester by bimester', (number, expected) => {
    const found = find(number).bimesters.map(({state, compliance, carried}) =>
      [state, compliance === null ? '-' : Number(compliance.toFixed(3)), carried ? 'carried' : '']
        .join(' ')
        .trim(),
    )
    expect(found).toEqual(expected)
  })

  test('a score is the weighted mean of what is known, between its bounds', () => {
    // (2 · 3/4 + 1)/3; with the third indicator as 0, as 1: /4.
    expect(scores[0]).toMatchObject({
      score: toClose(5 / 6),
      score_min: toClose(5 / 8),
      score_max: toClose(7 / 8),
      n_meta: 1,
      n_incumple: 1,
      n_sin_dato: 1,
    })
  })

  test('a formula that is filled in is worth what the query answered', () => {
    const formulas = Object.values(examples).flatMap(({windows, bimesters: [subject]}) =>
      subject === undefined
        ? []
        : windows
            .map((window) => ({text: toAttainmentFormula(window, subject), attainment: window.attainment}))
            .filter(({text}) => text.includes('(')),
    )
    expect(formulas.length).toBeGreaterThan(20)
    for (const {text, attainment} of formulas)
      expect(evaluate(text.split(' = ')[0] ?? ''), text).toBeCloseTo(attainment ?? Number.NaN, 2)
  })
})

describe('is it changing?', () => {
  test('four values are too few', () => {
    expect(lastTest(22)).toMatchObject({n: 4, slope: null, p_value: null, signal: 'insuficiente'})
  })

  test('seven values of which one pair falls: S = 20 − 1, p = 2 · 7 orders of 5 040', () => {
    expect(lastTest(21)).toMatchObject({
      n: 7,
      s: 19,
      slope: toClose(4 / 3),
      slope_low: 1,
      slope_high: 2,
      p_value: toClose(14 / 5040),
      signal: 'mejora',
    })
    const slopes = find(21).trend.slopes.map(({slope}) => slope)
    expect(slopes).toHaveLength(21)
    expect(slopes[10]).toEqual(toClose(4 / 3))
  })

  test('three years: all 18 pairs of the same bimester rise, Z = 17/√22', () => {
    const found = lastTest(25)
    expect(found).toMatchObject({
      n: 18,
      s: 18,
      seasonal: true,
      slope: toClose((1 / 4 + 1 / 3) / 2),
      slope_low: toClose(1 / 6),
      slope_high: toClose(1 / 3),
      signal: 'mejora',
    })
    // 2(1 − Φ(3.6244)), from a table of the normal distribution.
    expect(found?.p_value).toBeCloseTo(0.00029, 5)
  })
})

describe('is the last value unusual?', () => {
  test.each([
    [
      23,
      'mean 248/12, mean range 22/11',
      'xmr',
      248 / 12 - 2.66 * 2,
      248 / 12 + 2.66 * 2,
      'arriba',
      'sostenida',
    ],
    [
      24,
      'mean 126/12, mean range 14/11',
      'xmr',
      10.5 - (2.66 * 14) / 11,
      10.5 + (2.66 * 14) / 11,
      'racha_arriba',
      'inalcanzable',
    ],
    [27, '28 workshops in 8 bimesters', 'c', 0, 3.5 + 3 * Math.sqrt(3.5), null, 'azar'],
    [
      26,
      '328 of 400, 50 each',
      'p',
      0.82 - 3 * Math.sqrt((0.82 * 0.18) / 50),
      0.82 + 3 * Math.sqrt((0.82 * 0.18) / 50),
      'abajo',
      'azar',
    ],
  ] as const)('example %i: %s', (number, _, chart, lower, upper, unusual, assurance_goal) => {
    expect(find(number).trend.processes).toMatchObject([
      {chart, lower: toClose(lower), upper: toClose(upper), unusual, assurance_goal},
    ])
  })
})

describe('in time?', () => {
  test('6 of 20 in 5 of 11 bimesters', () => {
    expect(find(28).trend.paces).toMatchObject([
      {
        first_value: 5,
        last_value: 11,
        goal: 25,
        elapsed: 5,
        available: 11,
        pace: toClose(0.66),
        word: 'moderado',
      },
    ])
  })

  test('the next value is expected on the line of the median, in a band of 80 %', () => {
    // 10 + 4/3 · 7; residuals 0, 2/3, −5/3, 0, −1/3, 1/3, 0; t of 90 % with 5 degrees of freedom: 1.476.
    const deviation = Math.sqrt((4 / 9 + 25 / 9 + 1 / 9 + 1 / 9) / 5)
    const margin = 1.476 * deviation * Math.sqrt(1 + 1 / 7 + 16 / 28)
    const [next] = find(21).trend.projection
    expect(next?.bimester).toBe('2011-B1')
    expect(next?.value).toBeCloseTo(10 + 28 / 3, 9)
    expect(next?.low).toBeCloseTo(10 + 28 / 3 - margin, 3)
    expect(next?.high).toBeCloseTo(10 + 28 / 3 + margin, 3)
    expect(find(21).trend.projection).toHaveLength(6)
  })
})

function find(number: number): MethodExample {
  const example = examples[number]
  if (example === undefined) throw new Error(`no example ${number}`)
  return example
}

/** The windows that the page shows: those that have closed and that a goal judges, the first one first. */
function judged(number: number): MethodExample['windows'] {
  return find(number)
    .windows.filter(({open, goal}) => !open && goal !== undefined)
    .toReversed()
}

function lastTest(number: number): MethodExample['trend']['tests'][number] | undefined {
  return find(number).trend.tests.at(-1)
}

/** `máx(0, (20 − 15)/(20 − 10))` → 0.5. */
function evaluate(formula: string): number {
  const code = formula
    .replaceAll('mín', 'Math.min')
    .replaceAll('máx', 'Math.max')
    .replaceAll('−', '-')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/([\d.]+)\s%/g, '($1/100)')
  return Number(new Function(`return ${code}`)())
}

function toClose(cell: unknown): unknown {
  return typeof cell === 'number' ? expect.closeTo(cell, 9) : cell
}
