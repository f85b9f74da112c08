import {expect, test} from 'vitest'
import {formatOverdue, formatScore, formatStateCounts} from '../../src/domain/score.js'
import {findBand} from '../../src/domain/site.js'
import {sampleScore} from '../components/sample-rows.js'

const BANDS = [
  {from: 0, to: 0.6, name: 'rojo', light: '', dark: ''},
  {from: 0.6, to: 0.8, name: 'amarillo', light: '', dark: ''},
  {from: 0.8, to: 1, name: 'verde', light: '', dark: ''},
]

test('a score never stands alone where something is missing', () => {
  const score = sampleScore({score_min: 0.58, score_max: 0.81, n_meta: 13, n_incumple: 4, n_sin_dato: 5})
  expect(formatScore(score)).toBe('75\u202f%, entre 58\u202f% y 81\u202f%: faltan 5 de 22')
  expect(formatScore({...score, n_meta: 3, n_incumple: 0, n_sin_dato: 1})).toMatch(/falta 1 de 4$/)
  expect(formatScore({...score, n_sin_dato: 0})).toMatch(/: faltan datos de algún periodo$/)
  expect(formatScore(sampleScore())).toBe('75\u202f%')
})

test('without a score, the reason is told', () => {
  const none = sampleScore({score: null, score_min: null, score_max: null, n_meta: 0, n_incumple: 0})
  expect(formatScore({...none, n_sin_dato: 2})).toBe('sin puntaje: faltan 2 de 2')
  expect(formatScore({...none, n_no_exigible: 2})).toBe('sin puntaje: nada es exigible aún')
  expect(formatScore({...none, n_sin_meta: 2})).toBe('sin puntaje: el plan no fija metas')
  expect(formatScore({...none, n_no_aplica: 1})).toBe('sin puntaje: no aplica')
})

test('the states are counted in their order, each agreeing with its count', () => {
  const counts = formatStateCounts(sampleScore({n_meta: 1, n_incumple: 2, n_no_exigible: 1, n_no_aplica: 3}))
  expect(counts).toBe('1 cumple la meta, 2 incumplen, 1 no exigible aún, 3 no aplican')
})

test('overdue legal deadlines are told in singular and plural, and not at all where there are none', () => {
  const told = [0, 1, 2].map((overdue) => formatOverdue(sampleScore({overdue})))
  expect(told).toEqual(['', '1 plazo legal vencido', '2 plazos legales vencidos'])
})

test('bands are half open and compared unrounded; the last one holds 100 %', () => {
  const names = [0, 0.5999, 0.6, 0.797, 0.8, 1].map((score) => findBand(BANDS, score)?.name)
  expect(names).toEqual(['rojo', 'rojo', 'amarillo', 'amarillo', 'verde', 'verde'])
})
