// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {scoreHeatMap} from '../../src/components/score-heat-map.js'
import {sampleMunicipality, samplePanorama, sampleScore} from './sample-rows.js'

const BANDS = [
  {from: 0, to: 0.8, name: 'rojo', light: '#fdd', dark: '#400'},
  {from: 0.8, to: 1, name: 'verde', light: '#dfd', dark: '#040'},
]
const MUNICIPALITIES = [sampleMunicipality(), sampleMunicipality({slug: 'palmar', name: 'Palmar'})]

const ROWS = [
  sampleScore({
    bimester: '2008-B6',
    municipality: 'palmar',
    score: null,
    n_sin_dato: 4,
    n_meta: 0,
    n_incumple: 0,
  }),
  sampleScore({bimester: '2009-B1', score: 0.797, score_min: 0.6, score_max: 0.9, n_sin_dato: 1, overdue: 1}),
  sampleScore({
    bimester: '2009-B1',
    municipality: 'palmar',
    score: null,
    n_no_exigible: 4,
    n_meta: 0,
    n_incumple: 0,
  }),
  sampleScore({bimester: '2009-B2', score: 1}),
  sampleScore({bimester: '2009-B2', municipality: 'palmar', score: 0.5}),
]

const map = scoreHeatMap(samplePanorama(ROWS), {municipalities: MUNICIPALITIES, bands: BANDS})
document.body.append(map)

test('every municipality has a row, every bimester a column under its year', () => {
  expect(toTexts('tbody th')).toEqual(['Pore', 'Palmar'])
  expect(toTexts('thead tr:first-child th')).toEqual(['Municipio', '2008', '2009'])
  expect(toTexts('thead tr:last-child th')).toEqual(['B6', 'B1', 'B2'])
})

test('a score, what is not known, what is not due and what has no plan look and sound different', () => {
  expect(toTexts('tbody td')).toEqual(['sin plan vigente', '79,7', '100', '?', '·', '50'])
  expect(Array.from(map.querySelectorAll('tbody td'), (cell) => cell.className.trim())).toEqual([
    'cell-no_plan',
    'year-start cell-score overdue bounded',
    'cell-score',
    'cell-unknown',
    'year-start cell-nothing_due',
    'cell-score',
  ])
})

test('a cell says its score with bounds, its indicators by state and its overdue deadlines, and leads to the page', () => {
  const cell = map.querySelector('[data-municipality="pore"][data-bimester="2009-B1"]')
  expect(cell?.getAttribute('aria-label')).toBe(
    'Pore, ene–feb 2009: 79,7\u202f%, entre 60\u202f% y 90\u202f%: falta 1 de 5. 3 cumplen la meta, 1 incumple, 1 sin dato. 1 plazo legal vencido.',
  )
  expect(cell?.getAttribute('href')).toBe('./municipios/pore.html?bimestre=2009-B1')
})

test('the tint is the band of the unrounded score', () => {
  const cell = map.querySelector<HTMLElement>('.overdue')
  expect(cell?.style.getPropertyValue('--light')).toBe('#fdd')
})

test('the map is one stop of the tab key, and the arrows walk over its cells', () => {
  const cells = Array.from(map.querySelectorAll<HTMLElement>('[data-cell]'))
  expect(cells.filter(({tabIndex}) => tabIndex === 0)).toEqual([cells.at(-1)])
  cells.at(-1)?.focus()
  expect(press('ArrowUp', 'ArrowLeft', 'ArrowLeft')).toBe('79,7')
  expect(press('ArrowDown', 'Home', 'End')).toBe('50')
  expect(cells.filter(({tabIndex}) => tabIndex === 0)).toEqual([document.activeElement])
})

test('the line beside the map tells the cell in hand', () => {
  map.querySelector<HTMLElement>('[data-bimester="2009-B2"]')?.focus()
  expect(map.querySelector('.readout')?.textContent).toMatch(/^Pore, mar–abr 2009: 100\u202f%/)
})

test('a municipality without a plan says so in its row', () => {
  const bare = sampleMunicipality({slug: 'yopal', name: 'Yopal', has_plan: false})
  const alone = scoreHeatMap(samplePanorama(ROWS), {municipalities: [bare], bands: BANDS})
  expect(Array.from(alone.querySelectorAll('tbody td'), ({textContent}) => textContent)).toEqual([
    'sin plan de acción cargado',
  ])
})

function toTexts(selector: string): string[] {
  return Array.from(map.querySelectorAll(selector), ({textContent}) => textContent?.trim() ?? '')
}

function press(...keys: string[]): string {
  for (const key of keys)
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))
  return document.activeElement?.textContent ?? ''
}
