import {expect, test} from 'vitest'
import {DayPages} from '../../../loaders/scan/day-pages.js'

test('of more days than can be remembered nothing is said, whichever page of a day is one too many', () => {
  for (const mostWords of [1 << 12, 1 << 13]) {
    for (const pages of [[0], [5], [1, 2, 40]]) {
      const days = new DayPages((page) => page, {mostWords})
      for (let day = 0; day < 20_000; day++) for (const page of pages) days.add(day, page)
      expect(days.suspects()).toBeUndefined()
      days.turnToHashes()
      days.add(1, 1)
      expect(days.suspects()).toBeUndefined()
    }
  }
})

test('as many days as can be remembered are told apart', () => {
  const days = new DayPages((page) => page)
  for (let day = 0; day < 50_000; day++) days.add(day, 3)
  days.add(17, 3)
  days.add(18, 0)
  expect(days.suspects()).toEqual([17])
})
