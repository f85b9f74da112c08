import {expect, test} from 'vitest'
import type {Comparison} from '../../src/domain/comparison.js'
import {toComparisonName} from '../../src/domain/comparison.js'
import {toNobody, toPlaces, toScope} from '../../src/domain/comparison-filter.js'
import {funnelFinding, rankFinding, seriesFinding} from '../../src/domain/comparison-finding.js'
import type {FunnelPoint} from '../../src/domain/funnel.js'
import type {VisitRank} from '../../src/domain/visit-rank.js'
import {sampleMunicipality} from '../components/sample-rows.js'

const names = new Map([
  ['ana', 'Ana'],
  ['bea', 'Bea'],
  ['cira', 'Cira'],
])
const ALL = {names, perThousand: false, scope: ''}
const COMPARISON: Comparison = {
  comparison: 'socializacion-eventos-con-asistencia-taller-min-20-ano',
  line: 'socialización',
  form: 'eventos_con_asistencia',
  type: 'taller',
  states: [],
  section: null,
  organization: null,
  min_attendees: 20,
  metric: null,
  denominator_metric: null,
  window_kind: 'año',
  unit: 'talleres',
  ratio: false,
  is_count: true,
  is_proportion: false,
  municipalities: 2,
  bimesters: ['2009-B6'],
  bimester: '2009-B6',
}

function place(municipality: string, row: Partial<VisitRank>): VisitRank {
  return {municipality, covered_days: 31, days: 31, known_months: 12, months: 12, ...row}
}

test('a ranking says who is first, who follows, and how many stand apart', () => {
  const rows = [
    place('ana', {visits: 4079, rank: 1, rate: 512.25, rate_rank: 1}),
    place('bea', {visits: 1, rank: 2}),
    place('cira', {apart: 'sin_dato'}),
  ]
  expect(rankFinding(rows, {...ALL, month: '2009-07'})).toBe(
    'En julio de 2009 el sitio más visitado fue el de Ana, con 4.079 visitas; le sigue Bea (1). 2 sitios tienen puesto y 1 queda aparte.',
  )
  expect(rankFinding(rows, {...ALL, perThousand: true, scope: 'de Casanare', month: '2009-07'})).toBe(
    'En julio de 2009 el sitio más visitado de Casanare fue el de Ana, con 512,3 visitas por cada 1.000 habitantes. 1 sitio tiene puesto y 2 quedan aparte.',
  )
})

test('those who share the first place are named together; without a population no rate has a place', () => {
  const rows = [place('ana', {visits: 7, rank: 1}), place('bea', {visits: 7, rank: 1})]
  expect(rankFinding(rows, {...ALL, month: '2009-07'})).toBe(
    'En julio de 2009 los sitios más visitados fueron los de Ana y Bea, con 7 visitas cada uno. 2 sitios tienen puesto.',
  )
  expect(rankFinding(rows, {...ALL, perThousand: true, month: '2009-07'})).toBe(
    'En julio de 2009 ningún sitio tiene puesto por habitante: falta la población en municipios.csv.',
  )
})

test('a comparison is named by what is the same in it', () => {
  expect(toComparisonName(COMPARISON)).toBe(
    'Eventos con una asistencia mínima (taller; al menos 20 personas), por año',
  )
})

test('a comparison goes from the lowest to the highest value, in its unit', () => {
  const series = (municipality: string, value: number | null, rates: number[] = []) => ({
    municipality,
    code: `${municipality}-01`,
    times: [12060],
    known_windows: [1],
    windows: [1],
    comparable: [1],
    values: [value],
    rates,
    steps: [],
  })
  const options = {...ALL, bimester: '2009-B6'}
  const three = [series('ana', 2, [0.25]), series('bea', 1), series('cira', null)]
  expect(seriesFinding(three, COMPARISON, options)).toBe(
    'En nov–dic 2009, los 2 que se comparan van de 1 (Bea) a 2 talleres al año (Ana).',
  )
  expect(seriesFinding(three, COMPARISON, {...options, perThousand: true, scope: 'del grupo uno'})).toBe(
    'En nov–dic 2009, entre los municipios del grupo uno, solo Ana tiene un valor: 0,25 talleres al año por cada 1.000 habitantes.',
  )
  expect(seriesFinding([series('ana', 1), series('bea', 1)], COMPARISON, options)).toBe(
    'En nov–dic 2009, los 2 que se comparan tienen lo mismo: 1 taller al año.',
  )
  expect(seriesFinding([], COMPARISON, options)).toBe(
    'En nov–dic 2009, ninguno tiene un valor que se pueda comparar.',
  )
})

test('a funnel counts those above, within and below', () => {
  const point = (standing?: FunnelPoint['standing']): FunnelPoint => ({
    municipality: 'ana',
    code: 'ana-01',
    known_windows: 6,
    windows: 6,
    ...(standing === undefined ? {} : {standing}),
  })
  const options = {pooled: 0.5, bimester: '2009-B1', scope: ''}
  expect(funnelFinding([point('encima'), point('dentro'), point('dentro'), point('debajo')], options)).toBe(
    'En ene–feb 2009 el conjunto está en 50 %. De 4 municipios que se comparan, hay 1 por encima de lo que explica el azar, 2 dentro de él y 1 por debajo.',
  )
  expect(funnelFinding([point('dentro'), point('dentro')], options)).toBe(
    'En ene–feb 2009 el conjunto está en 50 %. De 2 municipios que se comparan, ninguno se distingue de él más de lo que explica el azar.',
  )
  expect(funnelFinding([point()], options)).toBe(
    'En ene–feb 2009 el conjunto está en 50 %, pero hay muy pocos casos para comparar: con tan pocos, la diferencia puede ser azar.',
  )
})

test('department and group leave a part of the municipalities', () => {
  const all = [
    sampleMunicipality({slug: 'ana', department: 'Norte', group: 'uno'}),
    sampleMunicipality({slug: 'bea', department: 'Norte', group: null}),
    sampleMunicipality({slug: 'cira', department: 'Sur', group: 'uno'}),
  ]
  const slugs = (department: string, group: string) => [...toPlaces(all, {department, group}).keys()]
  expect(slugs('', '')).toEqual(['ana', 'bea', 'cira'])
  expect(slugs('Norte', '')).toEqual(['ana', 'bea'])
  expect(slugs('Norte', 'uno')).toEqual(['ana'])
  expect(toScope({department: 'Norte', group: 'uno'})).toBe('de Norte del grupo uno')
  expect(toNobody({department: 'Sur', group: 'dos'})).toBe('Ningún municipio es de Sur y del grupo dos.')
})
