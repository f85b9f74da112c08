import {expect, test} from 'vitest'
import {findOvernightStart, findUsualOrder, hasDay, toStretchDuration} from '../../src/formats/stretch.js'

test.each([
  ['9/16/2022, 5:58:36 PM', '9/16/2022, 7:49:07 PM', '6631 s'],
  ['16/09/2022 17:58', '16/09/2022 18:00', '120 s'],
  ['12:30 AM', '1:00 AM', '1800 s'],
  ['11:50 a. m.', '12:10 p. m.', '1200 s'],
  ['6/30/2022, 11:50 PM', '7/1/2022, 12:10 AM', '1200 s'],
  ['31/12/2022 23:50', '01/01/2023 00:10', '1200 s'],
  ['Jul 12, 2021 23:50:00', 'Jul 13, 2021 00:00:30', '630 s'],
])('from %s to %s is %s', (from, to, duration) => {
  expect(toStretchDuration({from, to})).toBe(duration)
})

test.each([
  ['16/09/2022 18:00', '16/09/2022 17:00'],
  ['16/09/2022 18:00', '19/09/2022 18:00'],
  ['16/09/2022', '16/09/2022'],
  ['', '16/09/2022 17:00'],
])('from %s to %s nothing can be told', (from, to) => {
  expect(toStretchDuration({from, to})).toBe('')
})

test('a meeting crosses midnight where somebody stayed from one day to the next, and all came on these two', () => {
  const through = {from: '30/06/2022 23:50', to: '01/07/2022 00:10'}
  const late = {from: '01/07/2022 00:05', to: '01/07/2022 00:10'}
  expect(findOvernightStart([late, through])).toBe('30/06/2022 23:50')
  expect(findOvernightStart([late])).toBe(undefined)
  expect(findOvernightStart([through, {from: '05/07/2022 10:00', to: '05/07/2022 11:00'}])).toBe(undefined)
})

test('where AM and PM are written the month comes first, with «a. m.» or 24 hours the day', () => {
  expect(findUsualOrder(['7/4/24, 2:00:05 PM'])).toBe('mdy')
  expect(findUsualOrder(['7/4/24, 2:00:05\u202fPM'])).toBe('mdy')
  expect(findUsualOrder(['4/7/24, 2:00:05 p. m.'])).toBe('dmy')
  expect(findUsualOrder(['4/7/24, 14:00:05'])).toBe('dmy')
  expect(findUsualOrder([])).toBe('dmy')
})

test('a time alone has no day', () => {
  expect(['2:00 p. m.', '14:00', '', '4/7/24, 14:00'].map(hasDay)).toEqual([false, false, false, true])
})
