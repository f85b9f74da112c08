import {expect, test} from 'vitest'
import {
  toAttainmentFormula,
  toBimesterFormula,
  toComplianceFormula,
  toValueFormula,
} from '../../src/domain/formula.js'
import type {IndicatorWindow} from '../../src/domain/indicator-window.js'
import {sampleCompliance} from '../components/sample-rows.js'

const COUNT = {indicator: 'Noticias', unit: 'noticias', ratio: false, is_level: false}
const RATIO = {indicator: 'Entregas a tiempo', unit: '%', ratio: true, is_level: false}

function sampleWindow(row: Partial<IndicatorWindow> = {}): IndicatorWindow {
  return {
    window_id: 1,
    window_kind: 'mes',
    window_start: '2009-07-01',
    window_end: '2009-07-31',
    as_of: '2009-07-31',
    t: 12058,
    direction: 'al_menos',
    window_days: 31,
    state: 'meta',
    ...row,
  }
}

const value = (row: Partial<IndicatorWindow>, subject = COUNT) =>
  plain(toValueFormula(sampleWindow(row), subject))
const attainment = (row: Partial<IndicatorWindow>, subject = COUNT) =>
  plain(toAttainmentFormula(sampleWindow(row), subject))

test('a value is told with its unit, and a ratio with its inputs', () => {
  expect(value({value: 5})).toBe('5 noticias')
  expect(value({value: 1})).toBe('1 noticia')
  expect(value({value: 3, partial: true})).toBe('al menos 3 noticias')
  expect(value({})).toBe('sin dato')
  expect(value({value: 0.75, numerator: 3, denominator: 4}, RATIO)).toBe('3 de 4 = 75 %')
  expect(value({numerator: 0, denominator: 0}, RATIO)).toBe('0 de 0: sin casos')
  expect(value({numerator: 2, denominator: 0}, RATIO)).toBe('2 de 0')
  expect(value({numerator: 2}, RATIO)).toBe('sin dato')
})

test('what an at-least window reached is the value over the goal, and no more than 1', () => {
  expect(attainment({value: 3, goal: 5, attainment: 0.6})).toBe('mín(1, 3/5) = 60 %')
  expect(attainment({value: 7, goal: 5, attainment: 1})).toBe('mín(1, 7/5) = 100 %')
  expect(attainment({value: 0.75, goal: 0.8, attainment: 0.9375}, RATIO)).toBe('mín(1, 75 %/80 %) = 93,8 %')
})

test('what an at-most window reached is all up to the goal, then less up to the limit, or to twice the goal', () => {
  const atMost = {direction: 'a_lo_sumo'} as const
  expect(attainment({...atMost, value: 4, goal: 5, attainment: 1})).toBe('4 < 5: 100 %')
  expect(attainment({...atMost, value: 5, goal: 5, attainment: 1})).toBe('5 no pasa de 5: 100 %')
  expect(attainment({...atMost, value: 7, goal: 5, floor: 10, attainment: 0.6})).toBe(
    'máx(0, (10 − 7)/(10 − 5)) = 60 %',
  )
  expect(attainment({...atMost, value: 7, goal: 5, attainment: 0.6})).toBe('máx(0, 2 − 7/5) = 60 %')
  expect(attainment({...atMost, value: 3, goal: 0, attainment: 0})).toBe('3 > 0: 0 %')
  expect(attainment({...atMost, value: 3, goal: 0, floor: 4, attainment: 0.25})).toBe(
    'máx(0, (4 − 3)/(4 − 0)) = 25 %',
  )
})

test('what a window between two values reached is all inside, and less over the tolerance', () => {
  const between = {direction: 'entre', floor: 2, goal: 5} as const
  expect(attainment({...between, value: 3, attainment: 1})).toBe('3 está entre 2 y 5: 100 %')
  expect(attainment({...between, value: 1, attainment: 0})).toBe('1 no está entre 2 y 5: 0 %')
  expect(attainment({...between, value: 1, tolerance: 4, attainment: 0.75})).toBe(
    'máx(0, 1 − (2 − 1)/4) = 75 %',
  )
  expect(attainment({...between, value: 7, tolerance: 4, attainment: 0.5})).toBe(
    'máx(0, 1 − (7 − 5)/4) = 50 %',
  )
})

test('what is known in part has bounds, and where nothing was due there is no formula', () => {
  expect(attainment({value: 3, goal: 5, partial: true, attainment_min: 0.6, attainment_max: 1})).toBe(
    'entre 60 % y 100 %',
  )
  expect(attainment({value: 3})).toBe('')
})

test('a bimester of several windows has their mean, and a ratio sums numerators and denominators', () => {
  const windows = [sampleWindow({value: 5}), sampleWindow({value: 3})]
  expect(toBimesterFormula(sampleCompliance({value: 4}), windows)).toBe('(5 + 3)/2 = 4 noticias')
  expect(toBimesterFormula(sampleCompliance({value: 5}), windows.slice(0, 1))).toBe('')
  const parts = [sampleWindow({numerator: 3, denominator: 4}), sampleWindow({numerator: 4, denominator: 5})]
  const row = sampleCompliance({ratio: true, unit: '%', value: 7 / 9})
  expect(plain(toBimesterFormula(row, parts))).toBe('(3 + 4) de (4 + 5) = 77,8 %')
  expect(toBimesterFormula(sampleCompliance({is_level: true}), windows)).toBe('')
})

test('the compliance of a bimester is the mean of what its known windows reached', () => {
  const windows = [sampleWindow({attainment: 1}), sampleWindow({attainment: 0.6}), sampleWindow()]
  expect(plain(toComplianceFormula(sampleCompliance({compliance: 0.8}), windows))).toBe(
    '(100 % + 60 %)/2 = 80 %',
  )
})

/** With plain spaces, which are easier to read here. */
function plain(text: string): string {
  return text.replaceAll('\u202f', ' ')
}
