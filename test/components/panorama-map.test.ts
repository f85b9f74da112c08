// @vitest-environment jsdom
import {beforeEach, expect, test} from 'vitest'
import {panoramaMap} from '../../src/components/panorama-map.js'
import {sampleMunicipality, samplePanorama, sampleScore} from './sample-rows.js'

const BANDS = [{from: 0, to: 1, name: 'todo', light: '#fdd', dark: '#400'}]
const COUNT = 100
const MUNICIPALITIES = Array.from({length: COUNT}, (_, i) =>
  sampleMunicipality({slug: `m-${i}`, name: `Lugar ${i}`, department: i % 2 === 0 ? 'Norte' : 'Sur'}),
)
const PANORAMA = samplePanorama(
  MUNICIPALITIES.flatMap(({slug}, i) => [
    sampleScore({municipality: slug, bimester: '2009-B1', score: 0.5}),
    sampleScore({municipality: slug, bimester: '2009-B2', score: i / COUNT}),
  ]),
  {'m-7': -0.25},
)

/** Stands for the browser's, which jsdom lacks: tells what the test says is in view. */
class Watcher {
  static last: Watcher
  constructor(public tell: (entries: {target: Element; isIntersecting: boolean}[]) => void) {
    Watcher.last = this
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  Object.assign(globalThis, {IntersectionObserver: Watcher})
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
})

test('of many rows every name stands in the page, and cells only near the view', () => {
  const map = draw()
  const rows = listRows(map)
  expect(rows).toHaveLength(COUNT)
  expect(rows.map(countCells).filter((count) => count > 0)).toHaveLength(10)
  const [near, far] = [rows[50] as Element, rows[0] as Element]
  Watcher.last.tell([
    {target: near, isIntersecting: true},
    {target: rows[1] as Element, isIntersecting: false},
  ])
  expect([near, rows[1] as Element].map(countCells)).toEqual([2, 0])
  // The row that the tab key reaches stays.
  Watcher.last.tell([{target: far, isIntersecting: false}])
  expect(countCells(far)).toBe(2)
})

test('the arrows reach rows that were out of view', () => {
  const map = draw()
  const rows = listRows(map)
  const cell = rows[9]?.querySelector<HTMLElement>('[data-bimester="2009-B2"]')
  cell?.focus()
  cell?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}))
  expect((document.activeElement as HTMLElement).dataset).toMatchObject({
    municipality: 'm-10',
    bimester: '2009-B2',
  })
})

test('on paper all cells are drawn', () => {
  const map = draw()
  dispatchEvent(new Event('beforeprint'))
  expect(listRows(map).map(countCells)).toEqual(Array(COUNT).fill(2))
  dispatchEvent(new Event('afterprint'))
  expect(listRows(map).filter((row) => countCells(row) > 0)).toHaveLength(10)
})

test('what is written and chosen narrows the rows, and is kept in the address', async () => {
  const map = draw()
  const text = map.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement
  text.value = 'lugar 1'
  text.dispatchEvent(new Event('input', {bubbles: true}))
  choose(map, 'departamento', 'Sur')
  choose(map, 'orden', 'mejores')
  await Promise.resolve()
  expect(map.value).toEqual(['m-19', 'm-17', 'm-15', 'm-13', 'm-11', 'm-1'])
  expect(listRows(map).map((row) => (row as HTMLElement).dataset.municipality)).toEqual(map.value)
  expect(map.querySelector('[role="status"]')?.textContent).toBe('6 de 100 municipios')
  expect(location.search).toBe('?texto=lugar+1&departamento=Sur&orden=mejores')
  const again = draw()
  expect(again.value).toEqual(map.value)
})

test('a row tells its department, and by how much its score changed', () => {
  const map = draw()
  const row = map.querySelector('[data-municipality="m-7"]')
  expect(row?.querySelector('th')?.textContent).toBe('Lugar 7Sur')
  expect(row?.lastElementChild?.textContent).toBe('−25')
})

test('few municipalities are all seen in the order of their file, without choosers', () => {
  const few = MUNICIPALITIES.slice(0, 3).toReversed()
  const map = panoramaMap(PANORAMA, {municipalities: few, bands: BANDS})
  expect(map.value).toEqual(['m-2', 'm-1', 'm-0'])
  expect(map.querySelector('select, input, small')).toBeNull()
  expect(listRows(map).map(countCells)).toEqual([2, 2, 2])
})

function draw() {
  const map = panoramaMap(PANORAMA, {municipalities: MUNICIPALITIES, bands: BANDS})
  document.body.replaceChildren(map)
  return map
}

function listRows(map: Element): Element[] {
  return Array.from(map.querySelectorAll('tbody tr'))
}

function countCells(row: Element): number {
  return row.querySelectorAll('[data-cell]').length
}

function choose(map: Element, id: string, value: string): void {
  const select = map.querySelector<HTMLSelectElement>(`#${id}`) as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('input', {bubbles: true}))
}
