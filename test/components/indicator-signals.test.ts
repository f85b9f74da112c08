// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {indicatorSignals} from '../../src/components/indicator-signals.js'
import {toChanceNote} from '../../src/domain/chance.js'
import type {Compliance} from '../../src/domain/compliance.js'
import type {IndicatorDetail} from '../../src/domain/indicator-detail.js'
import {sampleCompliance} from './sample-rows.js'

const EMPTY: IndicatorDetail = {indicator: 'Noticias', targets: [], windows: [], limits: [], projection: []}
const TREND: Partial<Compliance> = {
  n: 12,
  slope: 0.25,
  slope_low: 0.1,
  slope_high: 0.5,
  p_value: 0.0123,
  signal: 'mejora',
}

function read(row: Partial<Compliance>, detail: Partial<IndicatorDetail> = {}): string[] {
  const list = indicatorSignals(sampleCompliance(row), {...EMPTY, ...detail})
  return Array.from(list.children, (fact) =>
    Array.from(fact.querySelectorAll('dt, strong, small'), ({textContent}) => textContent).join(' | '),
  )
}

test('a signal has an arrow, its slope with the interval, p and the number of values', () => {
  expect(read(TREND)).toEqual([
    '¿Está cambiando? Hasta jul–ago 2009 | ↗ señal de mejora | +0,25 noticias por bimestre; con 95 % de confianza, entre +0,1 noticias y +0,5 noticias | p = 0,012, con 12 valores',
  ])
})

test('there is no arrow without a signal, and no number below five values', () => {
  expect(read({...TREND, signal: 'indicio_mejora'})[0]).toContain('| indicio de mejora |')
  expect(read({...TREND, n: 4, signal: 'insuficiente'})).toEqual([
    '¿Está cambiando? Hasta jul–ago 2009 | datos insuficientes | hay 4 valores y se necesitan 5',
  ])
  expect(read({n: null, signal: 'no_aplica'})[0]).toContain('no se prueba')
})

test('a ratio changes in points', () => {
  const row = {
    ...TREND,
    ratio: true,
    unit: '%',
    slope: -0.021,
    slope_low: -0.04,
    slope_high: 0,
    signal: 'deterioro',
  } as const
  expect(read(row)[0]).toContain(
    '↘ señal de deterioro | −2,1 puntos por bimestre; con 95 % de confianza, entre −4 puntos y 0 puntos',
  )
})

test('a process tells its limits, what is unusual, and whether it reaches goal and floor', () => {
  const process = {
    chart: 'xmr',
    lower: 2.5,
    upper: 7,
    baseline_n: 8,
    provisional: true,
    last_t: 12058,
    last_value: 8,
    unusual: 'arriba',
    assurance_goal: 'azar',
    assurance_floor: 'sostenida',
  } as const
  expect(read(TREND, {process}).slice(1)).toEqual([
    '¿El último valor, de jul–ago 2009, es inusual? | por encima de los límites | límites: de 2,5 a 7, con 8 valores: provisionales',
    '¿Puede cumplir la meta? | cumplir depende del azar',
    '¿Puede cumplir el mínimo? | se cumple de forma sostenida',
  ])
})

test('with fewer than six values there are no limits and no projection, and that is said', () => {
  const process = {baseline_n: 5, last_t: 12058, last_value: 3}
  expect(read(TREND, {process}).slice(1)).toEqual([
    '¿El último valor, de jul–ago 2009, es inusual? | datos insuficientes | desde el último cambio declarado hay 5 valores y se necesitan 6',
    '¿A dónde va? | datos insuficientes | se necesitan 6 valores',
  ])
})

test('a projection is a band, never one value', () => {
  const projection = [
    {t: 12059, value: 4.5, low: 3, high: 6},
    {t: 12060, value: 4.75, low: 2.5, high: 7},
  ]
  expect(read(TREND, {projection}).slice(1)).toEqual([
    '¿A dónde va? | entre 2,5 y 7 | en nov–dic 2009, con 80 % de confianza y si todo sigue igual',
  ])
})

test('a stock has a pace', () => {
  expect(read({n: null, signal: 'no_aplica'}, {pace: {pace: 0.7, word: 'moderado'}}).at(-1)).toBe(
    '¿Llegará a tiempo? | ritmo moderado | avanza a 0,7 veces la velocidad que necesita',
  )
})

test('several tests together say how many signals chance explains', () => {
  const rows = (count: number) => Array.from({length: count}, () => sampleCompliance({signal: 'sin_senal'}))
  expect(toChanceNote(rows(1))).toBe('')
  expect(toChanceNote([...rows(3), sampleCompliance({signal: 'insuficiente'})])).toBe(
    'Se probó si cambian 3 indicadores: aunque nada cambiara, por azar se esperarían 0,15 señales. Las pruebas suponen que cada valor no depende del anterior.',
  )
  expect(toChanceNote(rows(20))).toContain('por azar se esperaría 1 señal.')
})
