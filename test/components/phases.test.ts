// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {departmentChooser} from '../../src/components/department-chooser.js'
import {phaseDetail} from '../../src/components/phase-detail.js'
import {phaseMatrix} from '../../src/components/phase-matrix.js'
import {toPhaseRecords} from '../../src/components/phase-records.js'
import {phaseTimeline} from '../../src/components/phase-timeline.js'
import {
  formatLongestDelay,
  formatPhases,
  type PhaseDetails,
  type PhaseStanding,
} from '../../src/domain/phase-standing.js'
import type {Phase} from '../../src/domain/site.js'
import {sampleMunicipality, toText} from './sample-rows.js'

const CUTOFF = '2012-06-30'
const NORM = 'Decreto 1151 de 2008'
const PHASES: Phase[] = [
  {phase: 1, name: 'Información', national_due: '2008-06-01', territorial_due: '2008-11-01', norm: NORM},
  {phase: 2, name: 'Interacción', national_due: '2008-12-01', territorial_due: '2009-12-01', norm: NORM},
]
const PORE = sampleMunicipality()
const PALMAR = sampleMunicipality({slug: 'palmar', name: 'Palmar', department: 'Santander'})
const MET: PhaseStanding = {
  municipality: 'pore',
  phase: 1,
  state: 'meta',
  met_on: '2008-10-28',
  days_late: 0,
  national_days_late: 149,
  code: 'pore-07',
  indicator: 'Cumplimiento de la fase I',
  value: 1,
  numerator: 20,
  denominator: 20,
  progress: 1,
  known_on: '2008-10-28',
}
const LATE: PhaseStanding = {...MET, phase: 2, code: 'pore-08', met_on: '2009-12-11', days_late: 10}
const OVERDUE: PhaseStanding = {
  municipality: 'palmar',
  phase: 1,
  state: 'incumple',
  days_late: 1337,
  value: 5 / 6,
  numerator: 5,
  denominator: 6,
  progress: 5 / 6,
  known_on: '2010-11-28',
  first_met_on: '2009-01-05',
  outside: 'cita',
}
const UNKNOWN: PhaseStanding = {
  municipality: 'palmar',
  phase: 2,
  state: 'sin_dato',
  days_late: 942,
  outside: 'cita',
}
const ROWS = [MET, LATE, OVERDUE, UNKNOWN]

test('the matrix has both calendars in its head, and in each cell the state, the day, the delay and the last progress', () => {
  const matrix = phaseMatrix(ROWS, {municipalities: [PORE, PALMAR], phases: PHASES, ownPage: true})
  expect(Array.from(matrix.querySelectorAll('thead tr'), readCells)).toEqual([
    ['Municipio', 'Fase I Información', 'Fase II Interacción'],
    ['Plazo nacional no les aplica', '1 jun 2008', '1 dic 2008'],
    ['Plazo territorial el que se les exige', '1 nov 2008', '1 dic 2009'],
  ])
  expect(Array.from(matrix.querySelectorAll('tbody tr'), readCells)).toEqual([
    ['Pore Casanare', 'a tiempo 28 oct 2008', 'con retraso 11 dic 2009 10 días después'],
    [
      'Palmar Santander fuera del puntaje: su plan cita el calendario sin un indicador',
      'vencida 1.337 días de retraso 5 de 6 = 83,3\u202f% (28 nov 2010) se había alcanzado el 5 ene 2009',
      'sin dato venció hace 942 días',
    ],
  ])
})

test('a cell leads to its indicator, and where there is none to the rows that were declared', () => {
  const toHrefs = (ownPage: boolean) =>
    Array.from(
      phaseMatrix(ROWS, {municipalities: [PORE, PALMAR], phases: PHASES, ownPage}).querySelectorAll('td a'),
      (a) => a.getAttribute('href'),
    )
  expect(toHrefs(true)).toEqual([
    './municipios/pore/pore-07.html',
    './municipios/pore/pore-08.html',
    './fases.html?municipio=palmar#fase-1',
    './fases.html?municipio=palmar#fase-2',
  ])
  expect(toHrefs(false)[0]).toBe('./municipios/pore.html?indicador=pore-07')
})

test('a plan with a date of its own has both results in the cell', () => {
  const row: PhaseStanding = {...LATE, plan_due: '2009-12-31', plan_state: 'meta', plan_days_late: 0}
  const matrix = phaseMatrix([row], {municipalities: [PORE], phases: PHASES.slice(1), ownPage: true})
  expect(readCells(matrix.querySelector('tbody tr') as Element)[1]).toBe(
    'con retraso 11 dic 2009 10 días después según su plan, que da el 31 dic 2009: a tiempo',
  )
})

test('of a whole country some municipalities are shown at first', () => {
  const municipalities = Array.from({length: 1103}, (_, i) => sampleMunicipality({slug: `m${i}`}))
  const rows = municipalities.map(({slug}) => ({...UNKNOWN, municipality: slug}))
  const matrix = phaseMatrix(rows, {municipalities, phases: PHASES, ownPage: false})
  expect(matrix.querySelectorAll('tbody tr')).toHaveLength(60)
  expect(matrix.querySelector('button')?.textContent).toBe('Mostrar 60 municipios más de 1.043')
})

test('the timeline draws a delay as long as its days, and up to the cut-off while the phase is not reached', () => {
  const chart = phaseTimeline(ROWS, {
    municipalities: [PORE, PALMAR],
    phases: PHASES,
    cutoff: CUTOFF,
    width: 960,
  })
  const lane = (slug: string, phase: number) =>
    chart.querySelector(`[data-municipality="${slug}"] [data-phase="${phase}"]`) as Element
  const widthOf = (element: Element) => Number(element.querySelector('rect.bar')?.getAttribute('width'))
  const [late, overdue] = [lane('pore', 2), lane('palmar', 1)]
  expect(widthOf(overdue) / widthOf(late)).toBeCloseTo(133.7, -1)
  expect(late.querySelector('.met')?.getAttribute('cx')).toBe(
    String(Number(late.querySelector('.bar')?.getAttribute('x')) + widthOf(late)),
  )
  expect(overdue.querySelector('.ring')?.getAttribute('cx')).toBe(
    chart.querySelector('.cutoff line')?.getAttribute('x1'),
  )
  expect(lane('pore', 1).getAttribute('class')).toBe('lane early is-meta')
  expect(lane('palmar', 2).querySelector('.days')?.textContent).toBe('sin dato')
  expect(Array.from(chart.querySelectorAll('.place'), (place) => place.textContent)).toEqual([
    'Pore',
    'Palmar · fuera del puntaje',
  ])
})

test('behind the timeline each legal date stands where the due dates of all municipalities are', () => {
  const chart = phaseTimeline(ROWS, {municipalities: [PORE, PALMAR], phases: PHASES, cutoff: CUTOFF})
  const lines = Array.from(chart.querySelectorAll('.territorial line'), (line) => line.getAttribute('x1'))
  expect(chart.querySelectorAll('.national line')).toHaveLength(2)
  expect(Array.from(chart.querySelectorAll('[data-phase] .due'), (due) => due.getAttribute('x1'))).toEqual([
    ...lines,
    ...lines,
  ])
  expect(chart.getAttribute('aria-label')).toContain('Plazos territoriales: fase I, 1 de noviembre de 2008;')
})

test('the phases of one municipality show what its plan says, and the lines of the files that declare the others', () => {
  const details: PhaseDetails = {
    evidence: {
      files: {'1': {path: 'fases.csv', sha256: 'abc', loaded_on: '2013-01-15'}},
      metrics: {fase_1: 'Cumplimiento de la fase I'},
      columns: [
        'window_id',
        'file_id',
        'first_line',
        'last_line',
        'first_day',
        'rows',
        'numerator',
        'denominator',
      ],
      rows: {palmar: [[1, 1, 4, 4, '2010-11-28', 1, 5, 6]]},
      left_off: {},
    },
    plans: {'pore-07': {times: '5 años', objectives: ['Portal', 'Contacto']}},
    others: {pore: [{code: 'pore-30', indicator: 'Encuestas'}]},
  }
  const show = (rows: PhaseStanding[], municipality: typeof PORE) =>
    phaseDetail(rows, {
      site: {phases: PHASES, cutoff: CUTOFF, indicatorPages: true},
      municipality,
      details,
    })
  const own = show([MET, LATE], PORE)
  for (const fold of own.querySelectorAll('details')) fold.dispatchEvent(new Event('toggle'))
  expect(Array.from(own.querySelectorAll('li'), toText)).toEqual(['Portal', 'Contacto'])
  expect(own.textContent).toContain('Tiempo que da el plan: 5 años')
  expect(own.querySelector('.aside a')?.getAttribute('href')).toBe('./municipios/pore/pore-30.html')
  const outside = show([OVERDUE, UNKNOWN], PALMAR)
  for (const fold of outside.querySelectorAll('details')) fold.dispatchEvent(new Event('toggle'))
  expect(toText(outside.querySelector('.evidence') as Element)).toContain(
    'Cuenta 1 fila: 5 de 6 = 83,3\u202f%.',
  )
  expect(toText(outside.querySelector('.evidence tbody') as Element)).toContain('fases.csv')
  expect(outside.querySelector('.evidence tbody th[scope="row"]')?.textContent).toBe('4')
  expect(outside.querySelector('#fase-2')?.textContent).toContain('nada se ha declarado de la medida fase_2')
})

test('the answer counts what fell due, and only that', () => {
  const open: PhaseStanding = {municipality: 'pore', phase: 3, state: 'no_exigible'}
  expect(formatPhases([...ROWS, open], {cutoff: CUTOFF})).toBe(
    'Al 30 de junio de 2012, de 4 fases que vencieron en 2 municipios, 1 se alcanzó a tiempo, 1 con retraso, 1 sigue vencida y de 1 no hay dato. Falta 1 plazo por vencer.',
  )
  expect(formatPhases([MET], {cutoff: CUTOFF, name: 'Pore'})).toBe(
    'Al 30 de junio de 2012, de 1 fase que venció en Pore, 1 se alcanzó a tiempo.',
  )
  expect(formatPhases([open], {cutoff: CUTOFF})).toBe(
    'Al 30 de junio de 2012 no ha vencido ninguna fase. Falta 1 plazo por vencer.',
  )
})

test('the picture is titled with the longest delay, and taken away under the names of the open data', () => {
  const names = new Map([['palmar', 'Palmar']])
  expect(formatLongestDelay(ROWS, names)).toBe(
    'El mayor retraso: 1.337 días en la fase I de Palmar, que sigue vencida',
  )
  expect(formatLongestDelay([MET, LATE], names)).toBe('El mayor retraso: 10 días en la fase II de pore')
  expect(formatLongestDelay([MET, UNKNOWN], names)).toBe(
    'Ninguna fase de la que hay dato se alcanzó con retraso',
  )
  expect(formatLongestDelay([UNKNOWN], names)).toBe('Aún no se sabe de ninguna fase')
  expect(toPhaseRecords([LATE], PHASES)).toMatchObject([
    {
      municipio: 'pore',
      fase: 2,
      plazo_territorial: '2009-12-01',
      alcanzada_el: '2009-12-11',
      dias_retraso: 10,
    },
  ])
})

test('a department that no municipality has is not chosen', () => {
  const chooser = departmentChooser([PORE, PALMAR, PORE])
  expect(Array.from(chooser.querySelectorAll('option'), toText)).toEqual(['Todos', 'Casanare', 'Santander'])
  chooser.value = 'Santander'
  expect(chooser.value).toBe('Santander')
  chooser.value = 'Chocó'
  expect(chooser.value).toBe('')
})

function readCells(row: Element): string[] {
  for (const glyph of row.querySelectorAll('.glyph')) glyph.remove()
  for (const small of row.querySelectorAll('small')) small.before(' ')
  return Array.from(row.children, toText)
}
