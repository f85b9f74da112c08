import {expect, test} from 'vitest'
import {
  agreeVerb,
  formatAmount,
  formatExcess,
  formatMissing,
  formatTimeLeft,
} from '../../src/domain/amount.js'

const NEWS = {ratio: false, unit: 'noticias', direction: 'al_menos'} as const
const DAYS = {...NEWS, unit: 'días con publicación'}
const REVIEWS = {...NEWS, unit: 'revisiones completas'}
const RATIO = {...NEWS, ratio: true, unit: '%'}

test('an amount agrees with its word', () => {
  expect([1, 3, 1.5, 1234].map((amount) => formatAmount(NEWS, amount))).toEqual([
    '1 noticia',
    '3 noticias',
    '1,5 noticias',
    '1.234 noticias',
  ])
  expect([1, 2].map((amount) => formatAmount(DAYS, amount))).toEqual([
    '1 día con publicación',
    '2 días con publicación',
  ])
  expect([1, 2].map((amount) => formatAmount(REVIEWS, amount))).toEqual([
    '1 revisión completa',
    '2 revisiones completas',
  ])
})

test('an amount of a ratio is told in points, rid of the noise of binary fractions', () => {
  expect([0.01, 0.12, 1 - 0.93, 0.125, 1].map((amount) => formatAmount(RATIO, amount))).toEqual([
    '1 punto',
    '12 puntos',
    '7 puntos',
    '12,5 puntos',
    '100 puntos',
  ])
})

test('what is missing is never told as nothing', () => {
  expect(formatMissing(NEWS, 0.02)).toBe('faltan 0,02 noticias')
  expect(formatMissing(RATIO, 0.0004)).toBe('faltan 0,04 puntos')
})

test('what is missing agrees in number, in the present and the past', () => {
  expect([1, 3].map((amount) => formatMissing(NEWS, amount))).toEqual([
    'falta 1 noticia',
    'faltan 3 noticias',
  ])
  expect([1, 3].map((amount) => formatMissing(NEWS, amount, {past: true}))).toEqual([
    'faltó 1 noticia',
    'faltaron 3 noticias',
  ])
  expect(formatMissing(RATIO, 0.12, {bound: 'a lo sumo'})).toBe('faltan a lo sumo 12 puntos')
})

test('a verb agrees with what is read after rounding', () => {
  expect(agreeVerb(NEWS, 1.04, 'sería', 'serían')).toBe('sería')
  expect(formatMissing(NEWS, 1.04)).toBe('falta 1 noticia')
})

test('what is too much is told above the goal, or above the end of a range', () => {
  expect(formatExcess({...NEWS, unit: 'quejas', direction: 'a_lo_sumo'}, 3)).toBe(
    '3 quejas por encima de la meta',
  )
  expect(formatExcess({...RATIO, direction: 'entre'}, 0.01)).toBe('1 punto por encima del máximo')
})

test('the time left is told in bimesters, else by its last day', () => {
  expect([1, 2].map((bimesters) => formatTimeLeft(bimesters, '2009-12-31'))).toEqual([
    'en 1 bimestre',
    'en 2 bimestres',
  ])
  expect(formatTimeLeft(null, '2009-09-30')).toBe('y vence el 30 de septiembre de 2009')
})
