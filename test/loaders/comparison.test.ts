import {expect, test} from 'vitest'
import {toComparisonIndex} from '../../loaders/comparison-folder.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import type {Row} from '../../loaders/store.js'
import {runCountry} from './compared-project.js'

const SHARE = {
  forma: 'razon_declarada',
  medida: 'aceptacion_comunidad',
  acumulacion: 'flujo',
  ventana: 'bimestre',
  unidad: '%',
  meta: '50 %',
}
const DECLARED = 'municipio,medida,fecha,numerador,denominador\n'

/** A country whose municipalities declare these answers, favourable of received, in the first bimester. */
async function declare(
  answers: Record<string, [numerator: number, denominator: number]>,
  plan: Row = {},
): Promise<Pipeline> {
  const rows = Object.entries(answers).map(
    ([name, parts]) => `${name},aceptacion_comunidad,2009-02-10,${parts}`,
  )
  return await runCountry(
    Object.keys(answers).map((name) => ({name, plan: [{...SHARE, ...plan}]})),
    {'m.csv': `${DECLARED}${rows.join('\n')}\n`},
    {cutoff: '2009-02-28'},
  )
}

async function listFunnel({store}: Pipeline, columns: string): Promise<unknown[][]> {
  const rows = await store.query(
    `select municipality, ${columns} from funnel where bimester = '2009-B1' order by municipality`,
  )
  return rows.map((row) => Object.values(row))
}

// Pooled 159 of 318 = ½, so that a hundred cases have limits of ½ ± 3.09 · ½ / 10 and ten of ½ ± 3.09 · ½ / √10.
const HALF: Record<string, [number, number]> = {
  Ana: [80, 100],
  Bea: [50, 100],
  Cira: [20, 100],
  Dora: [5, 10],
  Elsa: [4, 8],
}

test('proportions lie above, within or below ½ ± 3.09 √(¼/n); all of one standing share a place', async () => {
  const funnel = await declare(HALF)
  expect(await listFunnel(funnel, 'value, pooled, lower, upper, standing, rank, apart')).toEqual([
    ['ana', 0.8, 0.5, expect.closeTo(0.3455, 12), expect.closeTo(0.6545, 12), 'encima', 1, null],
    ['bea', 0.5, 0.5, expect.closeTo(0.3455, 12), expect.closeTo(0.6545, 12), 'dentro', 2, null],
    ['cira', 0.2, 0.5, expect.closeTo(0.3455, 12), expect.closeTo(0.6545, 12), 'debajo', 4, null],
    ['dora', 0.5, 0.5, expect.closeTo(0.0114281, 7), expect.closeTo(0.9885719, 7), 'dentro', 2, null],
    ['elsa', 0.5, 0.5, null, null, null, null, 'pocos_casos'],
  ])
})

test('what can be held against chance says in which bimester; what cannot says none', async () => {
  const drawn = async (answers: Record<string, [number, number]>) =>
    (await toComparisonIndex(await declare(answers))).comparisons.map((one) => one.drawn_bimester)
  expect(await drawn(HALF)).toEqual(['2009-B1'])
  expect(await drawn({Ana: [2, 4], Bea: [1, 4]})).toEqual([null])
})

test('of what is to stay below its goal the lower standing is the first place', async () => {
  const funnel = await declare(HALF, {sentido: 'a_lo_sumo'})
  expect(await listFunnel(funnel, 'standing, rank')).toEqual([
    ['ana', 'encima', 4],
    ['bea', 'dentro', 2],
    ['cira', 'debajo', 1],
    ['dora', 'dentro', 2],
    ['elsa', null, null],
  ])
})

test('limits end at 0 and 1; where all or none succeed there are none', async () => {
  const steep = await declare({Ana: [90, 100], Bea: [90, 100]})
  expect(await listFunnel(steep, 'lower, upper')).toEqual([
    ['ana', expect.closeTo(0.8073, 12), expect.closeTo(0.9927, 12)],
    ['bea', expect.closeTo(0.8073, 12), expect.closeTo(0.9927, 12)],
  ])
  const wide = await declare({Ana: [45, 50], Bea: [45, 50]})
  expect(await listFunnel(wide, 'upper, standing')).toEqual([
    ['ana', 1, 'dentro'],
    ['bea', 1, 'dentro'],
  ])
  const all = await declare({Ana: [100, 100], Bea: [60, 60]})
  expect(await listFunnel(all, 'pooled, apart')).toEqual([
    ['ana', 1, 'pocos_casos'],
    ['bea', 1, 'pocos_casos'],
  ])
})

test('more than the whole, no cases and no declaration stand apart, and are in no pooled proportion', async () => {
  const funnel = await runCountry(
    ['Ana', 'Bea', 'Cira', 'Dora', 'Elsa'].map((name) => ({name, plan: [SHARE]})),
    {
      'm.csv': `${DECLARED}Ana,aceptacion_comunidad,2009-02-10,50,100
Bea,aceptacion_comunidad,2009-02-10,60,100
Cira,aceptacion_comunidad,2009-02-10,12,10
Dora,aceptacion_comunidad,2009-02-10,0,0
`,
    },
    {cutoff: '2009-02-28'},
  )
  expect(await listFunnel(funnel, 'pooled, apart')).toEqual([
    ['ana', 0.55, null],
    ['bea', 0.55, null],
    ['cira', 0.55, 'mas_que_el_total'],
    ['dora', 0.55, 'sin_casos'],
    ['elsa', 0.55, 'sin_dato'],
  ])
})

test('four of five windows known are enough to compare, three are not; one that does not apply is neither', async () => {
  const declared = (name: string, bimesters: readonly number[]) =>
    bimesters.map((b) => `${name},aceptacion_comunidad,2009-${String(2 * b).padStart(2, '0')}-10,50,100`)
  const rows = [
    ...declared('Ana', [1, 2, 4, 5]),
    ...declared('Bea', [1, 2, 5]),
    ...declared('Cira', [1, 2, 5]),
    ...declared('Dora', [1, 2, 3, 4]),
  ]
  const {store} = await runCountry(
    ['Ana', 'Bea', 'Cira', 'Dora'].map((name) => ({name, plan: [SHARE]})),
    {'m.csv': `${DECLARED}${rows.join('\n')}\n`},
    {
      cutoff: '2009-10-31',
      exceptions: 'cira,cira-01,,,2009-05-01,2009-06-30,no_aplica,sin encuesta,',
    },
  )
  const found = await store.query(
    "select municipality, known_windows, windows, apart from funnel where bimester = '2009-B5' order by 1",
  )
  expect(found.map((row) => Object.values(row))).toEqual([
    ['ana', 4, 5, null],
    ['bea', 3, 5, 'faltan_datos'],
    ['cira', 3, 4, 'faltan_datos'],
    ['dora', 4, 5, 'sin_dato'],
  ])
})

test('only the same line, measured alike in windows of one length, compares; of two alike the first one does', async () => {
  const visits = {forma: 'visitas', unidad: 'visitas'}
  const {store} = await runCountry(
    [
      {
        name: 'Ana',
        plan: [
          {...visits, ventana: 'mes'},
          {...visits, ventana: 'mes', meta: '9'},
        ],
      },
      {name: 'Bea', plan: [{...visits, ventana: 'mes', meta: '100'}]},
      {name: 'Cira', plan: [{...visits, ventana: 'año'}]},
      {name: 'Dora', plan: [{...visits, ventana: 'mes', linea: 'contenidos'}]},
      {name: 'Elsa', plan: [{...visits, ventana: 'mes', seccion: 'Trámites'}]},
    ],
    {'v.csv': 'municipio,fecha,visitas\nAna,2009-01-01,5\nAna,2009-02-28,3\n'},
    {cutoff: '2009-02-28'},
  )
  expect(await store.query('select comparison, code, municipalities from comparison order by code')).toEqual([
    {comparison: 'uso-visitas-mes', code: 'ana-01', municipalities: 2},
    {comparison: 'uso-visitas-mes', code: 'bea-01', municipalities: 2},
  ])
})

test('a count is told per 1 000 inhabitants too, where the population is known; a value known in part is not told', async () => {
  const plan = [{forma: 'visitas', unidad: 'visitas', ventana: 'mes', meta: '100', minimo: '40'}]
  const {store} = await runCountry(
    [
      {name: 'Ana', plan, population: [4000, 2005]},
      {name: 'Bea', plan},
      {name: 'Cira', plan, population: [500, 2009]},
    ],
    {
      'v.csv': `municipio,fecha,visitas
Ana,2009-01-01,100
Ana,2009-02-28,20
Bea,2009-01-01,7
Bea,2009-02-28,1
Cira,2009-01-01,9
Cira,2009-02-27,9
`,
    },
    {cutoff: '2009-02-28'},
  )
  const rows = await store.query(
    'select municipality, value, rate, population_year, floor, goal, apart from compared_value order by municipality',
  )
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['ana', 60, 15, 2005, 40, 100, null],
    ['bea', 4, null, null, 40, 100, null],
    ['cira', null, null, 2009, 40, 100, 'sin_dato'],
  ])
})
