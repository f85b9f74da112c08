// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {breakdownSection, findLastClosed} from '../../src/components/breakdown-section.js'
import type {Breakdown} from '../../src/domain/breakdown.js'
import {sampleCompliance, toText} from './sample-rows.js'

test('the windows that close in the bimester are told, else the last that closed before it', () => {
  const months = [samplePart('2009-07'), samplePart('2009-08'), samplePart('2009-09')]
  expect(findLastClosed(months, '2009-B4')).toEqual(months.slice(0, 2))
  expect(findLastClosed(months, '2010-B2')).toEqual(months.slice(2))
  expect(findLastClosed(months, '2009-B3')).toEqual([])
})

test('each part has its value, or the numbers that its share is made of', () => {
  const rows = [
    sampleCompliance({code: 'a', unit: 'publicaciones'}),
    sampleCompliance({code: 'b', ratio: true}),
  ]
  const parts = [
    samplePart('2009-08', {code: 'a', key: '<b>Noticias</b>', value: 4079}),
    samplePart('2009-08', {code: 'b', key: '', numerator: 3, denominator: 4, value: 0.75}),
  ]
  const section = breakdownSection(parts, {bimester: '2009-B4', rows}) as HTMLElement
  expect(Array.from(section.querySelectorAll('tbody tr'), toText)).toEqual([
    '<b>Noticias</b> 4.079',
    'sin nombre 75\u202f%3 de 4',
  ])
  expect(breakdownSection(parts, {bimester: '2009-B4', rows: []})).toBe('')
})

function samplePart(month: string, part: Partial<Breakdown> = {}): Breakdown {
  return {
    code: 'a',
    window_start: `${month}-01`,
    window_end: `${month}-28`,
    key: 'Noticias',
    numerator: 1,
    denominator: null,
    value: 1,
    ...part,
  }
}
