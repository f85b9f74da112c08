// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {complianceMatrix} from '../../src/components/compliance-matrix.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {sampleCompliance, sampleScore, toText} from './sample-rows.js'

test('an indicator is read with its value, goal, progress, compliance and state', () => {
  const row = sampleCompliance({
    value: 3,
    progress: 0.6,
    compliance: 0.5,
    compliance_min: 0.3,
    compliance_max: 0.8,
    state: 'incumple',
    windows_met: 0,
    windows_known: 1,
    windows_valued: 1,
    partial: true,
    floor: 4,
    covered_days: 27,
    goal_assumed: true,
    window_assumed: true,
  })
  expect(readCells(row)).toEqual({
    Valor: 'al menos 3 noticias',
    Meta: '5 noticias al mes mínimo 4 meta y periodo que el plan no dice',
    Avance: '60\u202f%',
    Cumplimiento: '50\u202f% entre 30\u202f% y 80\u202f%',
    Estado: 'incumple 0 de 2 meses, 1 sin dato 27 de 62 días con datos',
  })
})

test('a ratio shows the numbers that it is made of', () => {
  const row = sampleCompliance({unit: '%', ratio: true, value: 0.75, numerator: 3, denominator: 4, goal: 1})
  expect(readCells(row)).toMatchObject({Valor: '75\u202f% 3 de 4 en 2 meses', Meta: '100\u202f% al mes'})
})

test('an indicator without a goal has its value and no score', () => {
  const row = sampleCompliance({goal: null, progress: null, compliance: null, state: 'sin_meta'})
  expect(readCells(row)).toMatchObject({Meta: 'sin meta', Avance: '—', Cumplimiento: '—', Estado: 'sin meta'})
})

test('indicators stand under their action with its score, only those of the bimester', () => {
  const rows = [
    sampleCompliance({bimester: '2009-B3'}),
    sampleCompliance(),
    sampleCompliance({code: 'pore-02', action: 'Socializar'}),
  ]
  const scores = new Map([['Revisar la página', sampleScore()]])
  const matrix = complianceMatrix(rows, {bimester: '2009-B4', scores})
  expect(Array.from(matrix.querySelectorAll('tr.group'), toText)).toEqual([
    'Revisar la página75\u202f%',
    'Socializar',
  ])
  expect(Array.from(matrix.querySelectorAll('tr.indicator'), ({id}) => id)).toEqual(['pore-01', 'pore-02'])
})

test('the history of an indicator is there as a table when it is asked for', () => {
  const rows = [sampleCompliance({bimester: '2009-B3', value: 2, state: 'incumple'}), sampleCompliance()]
  const matrix = complianceMatrix(rows, {bimester: '2009-B4'})
  const button = matrix.querySelector<HTMLButtonElement>('.more')
  const detail = matrix.querySelector<HTMLElement>(`#${button?.getAttribute('aria-controls')}`)
  expect([detail?.hidden, button?.getAttribute('aria-expanded')]).toEqual([true, 'false'])
  button?.click()
  expect([detail?.hidden, button?.getAttribute('aria-expanded')]).toEqual([false, 'true'])
  expect(Array.from(detail?.querySelectorAll('tbody th') ?? [], toText)).toEqual([
    'jul–ago 2009',
    'may–jun 2009',
  ])
})

test('what a plan or an export says stays text', () => {
  const hostile = `<img src=x onerror=alert(1)> \${1+1} **x**`
  const matrix = complianceMatrix([sampleCompliance({indicator: hostile, action: hostile, unit: hostile})], {
    bimester: '2009-B4',
  })
  expect(matrix.querySelector('img')).toBeNull()
  expect(toText(matrix.querySelector('tr.group'))).toBe(hostile)
})

test('the compliance of an indicator without enough data says that it is of what is known', () => {
  const known = {compliance: 1, compliance_min: 0.5, compliance_max: 1}
  const unknown = readCells(sampleCompliance({...known, state: 'sin_dato'}))
  expect(unknown.Cumplimiento).toBe('100\u202f% de lo conocido entre 50\u202f% y 100\u202f%')
  expect(readCells(sampleCompliance({...known, state: 'meta'})).Cumplimiento).not.toContain('conocido')
})

/** The cells of a matrix of one indicator, by the label that a narrow screen shows beside them; the chart left out. */
function readCells(row: Compliance): Record<string, string> {
  const matrix = complianceMatrix([row], {bimester: row.bimester})
  for (const small of matrix.querySelectorAll('small')) small.before(' ')
  const cells = Array.from(matrix.querySelectorAll<HTMLElement>('tr.indicator td:not(.chart)'))
  return Object.fromEntries(cells.map((cell) => [cell.dataset.label, toText(cell)]))
}
