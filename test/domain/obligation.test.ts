import {expect, test} from 'vitest'
import {toObligationNotes} from '../../src/domain/obligation.js'
import {formatDue, formatDueMonth, formatOutcome, formatPassed} from '../../src/domain/outcome.js'
import type {State} from '../../src/domain/state.js'
import {sampleObligation} from '../components/sample-rows.js'

const many = (...states: State[]) => states.map((state) => sampleObligation({state}))

test('a window that closed is told in the past, an open one and a due date in the present', () => {
  expect(toObligationNotes(sampleObligation({state: 'incumple', missing: 2}))).toEqual([
    'faltaron 2 noticias',
  ])
  expect(toObligationNotes(sampleObligation({state: 'no_exigible', is_open: true, missing: 1}))).toEqual([
    'falta 1 noticia',
  ])
  const due = {window_kind: 'plazo', state: 'incumple', missing: 3, days_late: 62} as const
  expect(toObligationNotes(sampleObligation(due))).toEqual(['faltan 3 noticias', '62 días de retraso'])
})

test('what is to come says when it begins', () => {
  const row = sampleObligation({state: 'no_exigible', value: null, window_start: '2013-01-01'})
  expect(toObligationNotes(row)).toEqual(['empieza el 1 de enero de 2013'])
})

test('the delay of a due date is told as what it is', () => {
  const say = (state: State, days: number) =>
    toObligationNotes(sampleObligation({window_kind: 'plazo', state, days_late: days}))
  expect(say('meta', 0)).toEqual([])
  expect(say('meta', 1)).toEqual(['se cumplió con 1 día de retraso'])
  expect(say('incumple', 1)).toEqual(['1 día de retraso'])
  expect(say('sin_dato', 30)).toEqual(['venció hace 30 días'])
})

test('outcomes are counted in words that agree', () => {
  expect(formatOutcome(many('meta'))).toBe('1 se cumplió')
  expect(
    formatOutcome(many('meta', 'meta', 'minimo', 'incumple', 'incumple', 'sin_dato', 'no_exigible')),
  ).toBe('2 se cumplieron, 1 solo llegó al mínimo, 2 no se cumplieron, de 1 no hay dato y 1 está por vencer')
  expect(formatDue(many('no_exigible', 'no_exigible'))).toBe('2 metas por vencer')
  expect(formatDue(many('meta', 'incumple'))).toBe('2 metas: 1 se cumplió y 1 no se cumplió')
})

test('due dates that passed are counted apart where nothing is known', () => {
  expect(formatPassed(many('incumple'))).toBe('1 plazo vencido sin cumplir')
  expect(formatPassed(many('incumple', 'incumple', 'sin_dato'))).toBe(
    '2 plazos vencidos sin cumplir y 1 sin dato',
  )
  expect(formatPassed(many('sin_dato', 'sin_dato'))).toBe('2 plazos vencidos sin dato')
})

test('a month is told as past, to come, or between', () => {
  const month = '2012-07'
  expect(formatDueMonth(many('meta', 'incumple'), {month})).toBe(
    'En julio de 2012 vencieron 2 metas en 1 municipio: 1 se cumplió y 1 no se cumplió.',
  )
  expect(formatDueMonth(many('no_exigible'), {month, name: 'Pore'})).toBe(
    'En julio de 2012 vence 1 meta en Pore.',
  )
  expect(formatDueMonth(many('meta', 'no_exigible'), {month})).toBe(
    'En julio de 2012 vencen 2 metas en 1 municipio: 1 se cumplió y 1 está por vencer.',
  )
  expect(formatDueMonth([], {month, name: 'Pore'})).toBe('En julio de 2012 no vence nada en Pore.')
})
