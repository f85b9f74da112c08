import {expect, test} from 'vitest'
import {RepeatWatch} from '../../loaders/repeat-watch.js'

const DAY_2009 = Date.parse('2009-07-01T00:00:00Z') / 86_400_000

test('days on which a page comes twice, or the total beside pages, are to be looked into, and no others', () => {
  const watch = new RepeatWatch()
  watch.addVisits(85263, '2009-07-01', 1)
  watch.addVisits(85263, '2009-07-01', 2)
  watch.addVisits(63302, '2009-07-01', 1)
  expect(watch.suspects).toEqual([])
  watch.addVisits(85263, '2009-07-01', 2)
  watch.addVisits(63302, '2009-07-02', 0)
  watch.addVisits(63302, '2009-07-02', 5)
  expect(watch.suspects).toEqual([
    {municipality: 85263, day: DAY_2009},
    {municipality: 63302, day: DAY_2009 + 1},
  ])
  expect(watch.mayRepeat).toBe(false)
})

test('a key of another kind that comes again is noticed', () => {
  const watch = new RepeatWatch()
  watch.add('pore fase_1 2009-07-01')
  watch.add('pore fase_2 2009-07-01')
  expect(watch.mayRepeat).toBe(false)
  watch.add('pore fase_1 2009-07-01')
  expect([watch.mayRepeat, watch.suspects]).toEqual([true, []])
})

test('of more rows than can be remembered nothing is said: all is to be looked into', () => {
  const watch = new RepeatWatch()
  for (let page = 1; page <= 300_001; page++) watch.addVisits(85263, '2009-07-01', page)
  expect([watch.suspects, watch.mayRepeat]).toEqual([null, true])
})
