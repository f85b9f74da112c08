// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {figureField, NONE} from '../../src/components/figure-field.js'
import {proposalForm} from '../../src/components/proposal-form.js'
import {stateStrip} from '../../src/components/state-strip.js'
import {scoreChangeFinding, whatIfFinding} from '../../src/components/what-if-finding.js'
import type {TriedIndicator} from '../../src/domain/what-if/what-if.js'
import {sampleCompliance, samplePlanTarget, sampleScore} from './sample-rows.js'

const PLANNED = samplePlanTarget()
const PRESENT = [
  sampleCompliance({bimester: '2009-B4'}),
  sampleCompliance({bimester: '2009-B5', state: 'minimo'}),
  sampleCompliance({bimester: '2009-B6', state: 'meta', carried: true}),
]

test('what would have been met stands beside what was, carried results not counted', () => {
  const restated = PRESENT.map((row) => ({...row, state: 'incumple' as const}))
  const tell = (options: object) =>
    whatIfFinding(PRESENT, restated, {
      planned: PLANNED,
      proposed: {...PLANNED, goal: 8, window_kind: 'año'},
      isChanged: true,
      isToCome: false,
      ...options,
    })
  expect(tell({})).toBe(
    'Con 8 noticias al año, «Noticias distintas publicadas» habría cumplido la meta en 0 de 2 bimestres; con lo que dice el plan, cumplió la meta en 1 de 2 bimestres (en 1 solo el mínimo).',
  )
  expect(tell({isChanged: false})).toBe(
    'Con 5 noticias al mes, como dice el plan, «Noticias distintas publicadas» cumplió la meta en 1 de 2 bimestres (en 1 solo el mínimo).',
  )
  expect(tell({isToCome: true})).toBe(
    'La propuesta regiría después de la fecha de corte: nada de lo que pasó cambia.',
  )
  expect(tell({planned: {...PLANNED, goal: null}, isChanged: false})).toMatch(/^El plan no le fija meta a /)
})

test('two scores that differ are told apart, however little', () => {
  const tell = (score: number | null) =>
    scoreChangeFinding(sampleScore(), sampleScore({score}), {name: 'Pore', edges: []})
  expect(tell(0.7512)).toBe('El puntaje del plan de Pore en jul–ago 2009 pasaría de 75\u202f% a 75,1\u202f%.')
  expect(tell(null)).toContain('pasaría de 75\u202f% a no tener puntaje.')
  expect(tell(0.75)).toBe('')
})

test('a strip says in words what a cell is, and marks what changes', () => {
  const strip = stateStrip([
    {name: 'plan', rows: PRESENT},
    {name: 'propuesta', rows: PRESENT.map((row) => ({...row, state: 'meta' as const}))},
  ])
  const cells = Array.from(strip.querySelectorAll('tbody td'), (cell) => cell.textContent?.trim())
  expect(cells.slice(3)).toEqual(['cumple la meta', 'cumple la meta: cambia', 'cumple la meta, arrastrado'])
  expect(strip.querySelectorAll('.changed')).toHaveLength(1)
  expect(strip.querySelector('caption')?.textContent).toBe('2009')
})

test('a figure has no value of its own while it is the plan’s, and says where it was taken away', () => {
  const field = figureField({id: 'meta', label: 'Meta', planned: '5', note: '', unit: '', most: 10, step: 1})
  const [range, number] = Array.from(field.querySelectorAll('input')) as [HTMLInputElement, HTMLInputElement]
  expect([field.value, number.value, range.value]).toEqual(['', '5', '5'])
  range.value = '7'
  range.dispatchEvent(new Event('input', {bubbles: true}))
  expect([field.value, number.value]).toEqual(['7', '7'])
  number.value = ''
  number.dispatchEvent(new Event('input', {bubbles: true}))
  expect(field.value).toBe(NONE)
  field.value = '1234.5'
  expect([field.value, number.value]).toEqual(['1234.5', '1.234,5'])
  field.value = ''
  expect([field.value, number.value, field.fault]).toEqual(['', '5', undefined])
  field.value = 'javascript:'
  expect([field.value, number.value]).toEqual(['javascript:', 'javascript:'])
  expect(field.fault).toMatch(/^Escriba una cantidad/)
})

test('another period counts other bimesters, and says which', () => {
  const restated = PRESENT.map((row, i) => ({...row, state: i === 0 ? ('no_exigible' as const) : row.state}))
  expect(
    whatIfFinding(PRESENT, restated, {planned: PLANNED, proposed: PLANNED, isChanged: true, isToCome: false}),
  ).toMatch(/en 0 de 1 bimestre con algo exigible .* en 1 de 2 bimestres con algo exigible/)
})

test('a proposal that cannot be is told beside its field, and what the address asked in vain is told and leaves it', () => {
  const indicator: TriedIndicator = {
    municipality: 'pore',
    code: 'pore-01',
    position: 1,
    indicator: 'Noticias',
    line: 'contenidos',
    action: 'Publicar',
    unit: 'noticias',
    ratio: false,
    grows: true,
    stock: false,
    declared: false,
    targets: [samplePlanTarget()],
    cells: [{}],
    exceptions: [],
    windows: ['mes', 'año'],
    readings: {},
    present: [],
  }
  history.replaceState(null, '', '/metas.html?meta=-5&rige=1999-01-01&plazo=1900-01-01')
  const form = proposalForm(indicator, {cutoff: '2009-12-31'})
  const [goal, floor] = ['#meta', '#minimo'].map((id) => form.querySelector(id) as HTMLInputElement)
  expect(form.value.unreadable).toHaveLength(1)
  expect(goal?.getAttribute('aria-invalid')).toBe('true')
  expect(form.querySelector('#meta-error')?.textContent).toMatch(/^Escriba una cantidad/)
  expect(form.querySelector('.notice')?.textContent).toContain('No puede regir desde «1 de enero de 1999»')
  expect(form.querySelector('.notice')?.textContent).toContain('El plazo «1 de enero de 1900»')
  expect(location.search).toBe('?meta=-5')
  const type = (input: HTMLInputElement | undefined, text: string) => {
    if (input === undefined) throw new Error('There is no such field.')
    input.value = text
    input.dispatchEvent(new Event('input', {bubbles: true}))
  }
  type(goal, '1.000')
  expect([form.value.goal, goal?.hasAttribute('aria-invalid')]).toEqual([1000, false])
  expect(form.querySelector('.notice')).toBeNull()
  type(floor, '1.001')
  expect(form.querySelector('#minimo-error')?.textContent).toBe(
    'El mínimo (1.001) no puede pasar de la meta (1.000).',
  )
  expect(floor?.getAttribute('aria-invalid')).toBe('true')
})
