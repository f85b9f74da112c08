import {expect, test} from 'vitest'
import {listStudentQuantiles} from '../../../loaders/statistics/student-quantile.js'
import {toBimesterIndex} from '../../../src/domain/bimester.js'
import {measureSeries, pick, type SeriesCase} from './series-case.js'

async function project(values: SeriesCase['values'], options: Partial<SeriesCase> = {}) {
  const {projection} = await measureSeries([{code: 'x-01', values, ...options}])
  return projection.map((row) => pick(row, 'bimester', 'value', 'low', 'high'))
}

const near = (figure: number) => expect.closeTo(figure, 10)

// SciPy 1.17.1 and NumPy: theilslopes, median(y − b·t), stats.t.ppf(.9, 10), over t = 0 … 20.
test('twelve values with gaps are projected with a band of 80 %', async () => {
  // biome-ignore format: a year a line
  const values = [
    12, 15, 11, null, null, 18,
    20, 19, 25, null, null, 22,
    30, 28, null, 27, null, null,
    null, null, 31,
  ]
  expect(await project(values)).toEqual([
    ['2004-B4', near(33.5), near(28.808301986334545), near(38.19169801366546)],
    ['2004-B5', near(34.5), near(29.706254496023515), near(39.29374550397648)],
    ['2004-B6', near(35.5), near(30.598828910857073), near(40.40117108914293)],
    ['2005-B1', near(36.5), near(31.486370923582445), near(41.51362907641756)],
    ['2005-B2', near(37.5), near(32.36921142810952), near(42.63078857189048)],
    ['2005-B3', near(38.5), near(33.24766503298983), near(43.75233496701017)],
  ])
})

test('six values are enough, five are not', async () => {
  const [first] = await project([4, 7, 5, 9, 12, 10])
  expect(first).toEqual(['2002-B1', near(14), near(10.01934627951967), near(17.98065372048033)])
  expect(await project([4, 7, 5, 9, 12])).toEqual([])
})

test('it goes no further than six bimesters after the last value, and projects none that has passed', async () => {
  const rows = await project([4, 7, 5, 9, 12, 10, null, null])
  expect(rows.map(([bimester, value]) => [bimester, value])).toEqual([
    ['2002-B3', near(52 / 3)],
    ['2002-B4', near(19)],
    ['2002-B5', near(62 / 3)],
    ['2002-B6', near(67 / 3)],
  ])
  expect(await project([4, 7, 5, 9, 12, 10, ...Array(6).fill(null)])).toEqual([])
})

test('it stays in the natural range: from 0 on, and a part of a whole to 1', async () => {
  const falling = await project([10, 8, 6, 4, 2, 0])
  expect(falling.map(([, ...figures]) => figures)).toEqual(Array(6).fill([0, 0, 0]))
  const options = {denominators: Array(6).fill(10), proportion: true}
  const rising = await project([0.5, 0.6, 0.7, 0.8, 0.9, 1], options)
  expect(rising.map(([, ...figures]) => figures)).toEqual(Array(6).fill([1, 1, 1]))
  const unbounded = await project([0.5, 0.6, 0.7, 0.8, 0.9, 1], {denominators: Array(6).fill(10)})
  expect(unbounded.at(-1)?.[1]).toBeCloseTo(1.6, 12)
  const exceeding = await project([0.6, 0.7, 0.8, 0.9, 1, 1.1], options)
  expect(exceeding.at(-1)?.[1]).toBeCloseTo(1.7, 12)
})

test('a seasonal series is projected along its seasonal slope', async () => {
  const season = [10, 20, 30, 40, 50, 60]
  const values = [0, 6, 12].flatMap((rise) => season.map((value) => value + rise))
  const {trend, projection} = await measureSeries([{code: 'x-01', values}])
  expect(pick(trend.at(-1), 'seasonal', 'slope')).toEqual([true, 1])
  const steps = projection.slice(1).map((row, i) => Number(row.value) - Number(projection[i]?.value))
  expect(steps).toEqual(Array(5).fill(near(1)))
  expect(projection[0]?.t).toBe(toBimesterIndex('2004-B1'))
})

// SciPy 1.17.1: stats.t.ppf(.9, freedom).
test.each([
  [4, 1.533206274058944],
  [5, 1.4758840488244815],
  [6, 1.4397557472651483],
  [10, 1.372183641110336],
  [22, 1.321236741613362],
  [58, 1.2963188904044196],
])('Student’s quantile .90 with %i degrees of freedom is %f', (freedom, quantile) => {
  expect(listStudentQuantiles().find((row) => row.freedom === freedom)?.t90).toBeCloseTo(quantile, 13)
})
