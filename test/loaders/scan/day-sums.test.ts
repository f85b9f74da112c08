import {expect, test} from 'vitest'
import {DaySums} from '../../../loaders/scan/day-sums.js'

/** The day of a municipality is its code's hundreds and the rest. */
const split = (day: number) => ({municipality: Math.floor(day / 100), day: day % 100})

test('rows are added up by municipality and day, in the order of both', () => {
  const sums = new DaySums()
  for (const [day, page, visits] of [
    [305, 1, 10],
    [305, 2, 2_000_000_000],
    [102, 0, 7],
    [305, 3, 2_000_000_000],
    [101, 4, 0],
  ] as const) {
    sums.add(day, page, visits)
  }
  expect(sums.mixed()).toEqual([])
  expect(sums.toColumns(split)).toEqual({
    municipality: Int32Array.of(1, 1, 3),
    day: Int32Array.of(1, 2, 5),
    isTotal: Uint8Array.of(0, 1, 0),
    rows: Int32Array.of(1, 1, 3),
    visits: BigInt64Array.of(0n, 7n, 4_000_000_010n),
  })
})

test('days that have both the total of the site and pages are told', () => {
  const sums = new DaySums()
  for (let day = 0; day < 50_000; day++) sums.add(day, 0, 1)
  sums.add(17, 5, 1)
  expect(sums.mixed()).toEqual([17])
})

test('of more days than can be held nothing is known', () => {
  const sums = new DaySums(1 << 12)
  for (let day = 0; day < 1 << 12; day++) sums.add(day, 1, 1)
  expect(sums.isKnown).toBe(true)
  for (let day = 0; day < 20_000; day++) sums.add(day, 1, 1)
  expect(sums.isKnown).toBe(false)
})
