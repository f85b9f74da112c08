// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {choiceList} from '../../src/components/choice-list.js'
import {municipalityPicks} from '../../src/components/municipality-picks.js'
import {rankingView} from '../../src/components/ranking-view.js'
import {seriesView} from '../../src/components/series-view.js'
import type {Comparison} from '../../src/domain/comparison.js'
import type {VisitRank} from '../../src/domain/visit-rank.js'
import {sampleMunicipality} from './sample-rows.js'

const PORE = sampleMunicipality({group: 'Orinoquía', population: 8000, population_year: 2009})
const PALMAR = sampleMunicipality({slug: 'palmar', name: 'Palmar', department: 'Santander'})
const PLACES = new Map([PORE, PALMAR].map((one) => [one.slug, one]))
const STAMP = {cutoff: '2012-12-31', fingerprint: 'abc', demo: false}

function sampleRank(row: Partial<VisitRank> = {}): VisitRank {
  return {municipality: 'pore', covered_days: 31, days: 31, known_months: 12, months: 12, ...row}
}

test('a choice keeps to what it offers, under its headings', () => {
  const list = choiceList(
    [
      {value: 'a', text: 'A', group: 'uso'},
      {value: 'b', text: 'B', group: 'fases'},
    ],
    {id: 'medida', label: 'Línea de acción', value: 'b'},
  )
  expect(Array.from(list.querySelectorAll('optgroup'), ({label}) => label)).toEqual(['uso', 'fases'])
  expect(list.value).toBe('b')
  list.value = 'a'
  expect(list.value).toBe('a')
  list.value = 'otra'
  expect(list.value).toBe('b')
  const closed = choiceList(
    [
      {value: 'a', text: 'A'},
      {value: 'b', text: 'B', disabled: true},
    ],
    {id: 'x', label: 'X'},
  )
  closed.value = 'b'
  expect(closed.value).toBe('a')
})

test('municipalities are picked one by one and taken out again; what an address says of others is left out', () => {
  const picks = municipalityPicks([PORE, PALMAR])
  const told: string[] = []
  picks.addEventListener('input', () => told.push(picks.value))
  picks.value = 'palmar,atlantis,palmar'
  expect(picks.value).toBe('palmar')
  const select = picks.querySelector('select') as HTMLSelectElement
  select.value = 'pore'
  select.dispatchEvent(new Event('input', {bubbles: true}))
  expect(picks.querySelector('[aria-label="Quitar Palmar"]')?.textContent).toBe('Palmar ×')
  picks.querySelector<HTMLButtonElement>('[aria-label="Quitar Palmar"]')?.click()
  expect(told).toEqual(['palmar,pore', 'pore'])
})

test('a ranking by rate leaves who has no population apart, and names the year of the others', () => {
  const rows = [
    sampleRank({municipality: 'palmar', visits: 900, rank: 1, rank_department: 1}),
    sampleRank({
      visits: 400,
      rank: 2,
      rank_department: 1,
      rank_group: 1,
      rate: 50,
      rate_rank: 1,
      rate_rank_department: 1,
      rate_rank_group: 1,
    }),
  ]
  const history = [{municipality: 'pore', first_month: '2009-01', ranks: [2], rate_ranks: [1]}]
  const options = {
    places: PLACES,
    months: ['2009-01'],
    month: '2009-01',
    picks: [],
    source: '',
    stamp: STAMP,
    resize: (draw: (width: number) => unknown) => draw(700),
  }
  const byCount = rankingView(rows, history, {...options, perThousand: false})
  expect(toCells(byCount, '.rank-table')).toEqual([
    ['Palmar Santander', '1.º', '900', '—', '1.º', '—', '12 de 12'],
    ['Pore Casanare · Orinoquía', '2.º', '400', '50 población de 2009', '1.º', '1.º', '12 de 12'],
  ])
  const byRate = rankingView(rows, history, {...options, perThousand: true})
  expect(toCells(byRate, '.rank-table')).toEqual([
    ['Pore Casanare · Orinoquía', '1.º', '400', '50 población de 2009', '1.º', '1.º', '12 de 12'],
  ])
  expect(toCells(byRate, '.apart-table')).toEqual([
    ['Palmar', 'sin comparar: falta su población en municipios.csv', '900 visitas'],
  ])
  expect(byRate.textContent).toContain('1 municipio sin población en municipios.csv')
  expect(byRate.textContent).not.toContain('no se sabe lo suficiente')
})

test('who has no place says why, and what is known of it', () => {
  const rows = [
    sampleRank({covered_days: 0, apart: 'sin_dato'}),
    sampleRank({municipality: 'palmar', visits: 1, covered_days: 3, apart: 'mes_incompleto'}),
  ]
  const view = rankingView(rows, [], {
    places: PLACES,
    months: [],
    month: '2009-01',
    perThousand: false,
    picks: [],
    source: '',
    stamp: STAMP,
    resize: (draw) => draw(700),
  })
  expect(toCells(view, '.apart-table')).toEqual([
    ['Pore', 'sin dato', 'nada de este mes'],
    ['Palmar', 'mes incompleto', 'al menos 1 visita en 3 de 31 días'],
  ])
})

test('series stand side by side in one scale, the largest first; who misses more than a fifth stands apart', () => {
  const comparison: Comparison = {
    comparison: 'uso-visitas-mes',
    line: 'uso',
    form: 'visitas',
    type: null,
    states: [],
    section: null,
    organization: null,
    min_attendees: null,
    metric: null,
    denominator_metric: null,
    window_kind: 'mes',
    unit: 'visitas',
    ratio: false,
    is_count: true,
    is_proportion: false,
    municipalities: 3,
    bimesters: ['2009-B1'],
    bimester: '2009-B1',
  }
  const series = (municipality: string, value: number | null, comparable: number) => ({
    municipality,
    code: `${municipality}-01`,
    times: [12055],
    known_windows: [comparable === 1 ? 2 : 1],
    windows: [2],
    comparable: [comparable],
    values: [value],
    rates: [],
    steps: [[12055, 300, null]] as [number, number | null, number | null][],
  })
  const places = new Map([...PLACES, ['cira', sampleMunicipality({slug: 'cira', name: 'Cira'})]])
  const view = seriesView([series('palmar', 40, 1), series('pore', 90, 1), series('cira', null, 0)], {
    comparison,
    places,
    picks: [],
    bimester: '2009-B1',
    perThousand: false,
    ownPage: true,
    source: '',
    stamp: STAMP,
  })
  const multiples = Array.from(view.querySelectorAll('.multiple'))
  expect(multiples.map((one) => one.querySelector('h3')?.textContent)).toEqual(['Pore', 'Palmar'])
  expect(
    multiples.map((one) =>
      Array.from(one.querySelectorAll('.axis-label'), (label) => label.textContent).slice(0, 2),
    ),
  ).toEqual([
    ['0', '300'],
    ['0', '300'],
  ])
  expect(toCells(view, '.apart-table')).toEqual([
    ['Cira', 'sin comparar: faltan datos', '1 de 2 periodos conocidos'],
  ])
})

/** The texts of the cells of a table's body. */
function toCells(view: HTMLElement, table: string): string[][] {
  return Array.from(view.querySelectorAll(`${table} tbody tr`), (row) =>
    Array.from(row.children, (cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  )
}
