import {expect, test} from 'vitest'
import {DAYS, DaySums} from '../../../loaders/scan/day-sums.js'

/** The codes of the first places. */
const CODES = Int32Array.of(85_263, 5_001, 63_302)

test('rows are added up by municipality and day, in the order of both', () => {
  const sums = new DaySums()
  for (const [day, page, visits, line] of [
    [5, 1, 10, 3],
    [5, 2, 2_000_000_000, 4],
    [DAYS + 2, 0, 7, 5],
    [5, 3, 2_000_000_000, 2],
    [DAYS + 1, 4, 0, 6],
    [2 * DAYS + 1, 4, 3, 7],
  ] as const) {
    sums.add(day, page, visits, line)
  }
  expect(sums.mixed()).toEqual([])
  expect(sums.toColumns(CODES)).toEqual({
    municipality: Int32Array.of(5_001, 5_001, 63_302, 85_263),
    day: Int32Array.of(1, 2, 1, 5),
    isTotal: Uint8Array.of(0, 1, 0, 0),
    rows: Int32Array.of(1, 1, 1, 3),
    visits: BigInt64Array.of(0n, 7n, 3n, 4_000_000_010n),
    firstLine: Int32Array.of(6, 5, 7, 2),
    lastLine: Int32Array.of(6, 5, 7, 4),
  })
})

test('days that have both the total of the site and pages are told', () => {
  const sums = new DaySums()
  for (let day = 0; day < 50_000; day++) sums.add(day, 0, 1, day)
  sums.add(17, 5, 1, 17)
  expect(sums.mixed()).toEqual([17])
})

test('of more days than can be held nothing is known', () => {
  const sums = new DaySums(1 << 14)
  for (let day = 0; day < 1 << 14; day++) sums.add(day, 1, 1, day)
  expect(sums.isKnown).toBe(true)
  for (let day = 0; day < 20_000; day++) sums.add(day, 1, 1, day)
  expect(sums.isKnown).toBe(false)
})
