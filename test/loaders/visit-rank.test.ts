import {expect, test} from 'vitest'
import type {Pipeline} from '../../loaders/pipeline.js'
import {type ComparedMunicipality, runCountry} from './compared-project.js'

/** What an export has of a municipality: visits by month, each month whole unless its last day is told. */
type Months = Record<string, number | [visits: number, lastDay: string]>

const VISITS = {forma: 'visitas', ventana: 'mes', unidad: 'visitas'}

/** The country with one file a municipality and month, so that nothing but those months is covered. */
async function rankCountry(
  municipalities: readonly (ComparedMunicipality & {visits: Months})[],
  {cutoff = '2009-12-31'}: {cutoff?: string} = {},
): Promise<Pipeline> {
  const files = municipalities.flatMap(({name, visits}) =>
    Object.entries(visits).map(([month, told]): [string, string] => {
      const [year, number] = month.split('-').map(Number)
      const end = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate()
      const [count, last] = Array.isArray(told) ? told : [told, `${month}-${end}`]
      return [
        `${name}-${month}.csv`,
        `municipio,fecha,visitas\n${name},${month}-01,${count}\n${name},${last},0\n`,
      ]
    }),
  )
  return await runCountry(municipalities, Object.fromEntries(files), {cutoff})
}

async function listRanks({store}: Pipeline, columns: string, month: string): Promise<unknown[][]> {
  const rows = await store.query(
    `select municipality, ${columns} from visit_rank where month = $1 order by rank nulls last, municipality`,
    [month],
  )
  return rows.map((row) => Object.values(row))
}

test('only equal counts share a place, in all, in a department and in a group; a covered zero is the last place, not a gap', async () => {
  const ranked = await rankCountry([
    {name: 'Ana', department: 'Norte', group: 'uno', visits: {'2009-01': 300}},
    {name: 'Bea', department: 'Sur', group: 'uno', visits: {'2009-01': 300}},
    {name: 'Cira', department: 'Sur', group: 'dos', visits: {'2009-01': 299}},
    {name: 'Dora', department: 'Sur', visits: {'2009-01': 0}},
    {name: 'Elsa', department: 'Norte', visits: {}, plan: [VISITS]},
  ])
  expect(await listRanks(ranked, 'visits, rank, rank_department, rank_group, apart', '2009-01')).toEqual([
    ['ana', 300, 1, 1, 1, null],
    ['bea', 300, 1, 1, 1, null],
    ['cira', 299, 3, 2, 1, null],
    ['dora', 0, 4, 3, null, null],
    ['elsa', null, null, null, null, 'sin_dato'],
  ])
})

test('rates are per 1 000 inhabitants, with the year of the population: equal ones share a place, and who has no population has none', async () => {
  const ranked = await rankCountry([
    {name: 'Ana', department: 'Norte', population: [1000, 2005], visits: {'2009-01': 100}},
    {name: 'Bea', department: 'Norte', population: [3000, 2009], visits: {'2009-01': 300}},
    {name: 'Cira', department: 'Norte', population: [8000, 2009], visits: {'2009-01': 900}},
    {name: 'Dora', department: 'Sur', visits: {'2009-01': 5000}},
  ])
  const columns = 'rank, rate, population_year, rate_rank, rate_rank_department, rate_rank_group'
  expect(await listRanks(ranked, columns, '2009-01')).toEqual([
    ['dora', 1, null, null, null, null, null],
    ['cira', 2, 112.5, 2009, 1, 1, null],
    ['bea', 3, 100, 2009, 2, 2, null],
    ['ana', 4, 100, 2005, 2, 2, null],
  ])
})

test('a month that is not covered to its last day has no place, and says what is known of it', async () => {
  const ranked = await rankCountry([
    {name: 'Ana', visits: {'2009-01': [900, '2009-01-30']}},
    {name: 'Bea', visits: {'2009-01': 10}},
  ])
  expect(await listRanks(ranked, 'visits, covered_days, days, apart', '2009-01')).toEqual([
    ['bea', 10, 31, 31, null],
    ['ana', 900, 30, 31, 'mes_incompleto'],
  ])
})

test('a month that the cut-off divides has no place', async () => {
  const ranked = await rankCountry([{name: 'Ana', visits: {'2009-01': 10, '2009-02': 20}}], {
    cutoff: '2009-02-27',
  })
  expect(await listRanks(ranked, 'visits, covered_days, rank, apart', '2009-02')).toEqual([
    ['ana', 20, 27, null, 'mes_incompleto'],
  ])
})

test('a sum of a whole month counts in it; one of parts of two months counts in neither', async () => {
  const ranked = await runCountry(
    [{name: 'Ana'}, {name: 'Bea'}],
    {
      'sumas.csv':
        'municipio,desde,hasta,visitas\nAna,2009-01-01,2009-01-31,310\nAna,2009-02-10,2009-03-10,90\nBea,2009-01-01,2009-01-31,20\n',
    },
    {cutoff: '2009-02-28'},
  )
  const columns = 'visits, covered_days, rank, apart'
  expect(await listRanks(ranked, columns, '2009-01')).toEqual([
    ['ana', 310, 31, 1, null],
    ['bea', 20, 31, 2, null],
  ])
  expect(await listRanks(ranked, columns, '2009-02')).toEqual([])
})

test('eight of ten months known are enough to have a place, seven are not', async () => {
  const known = (months: readonly number[]): Months =>
    Object.fromEntries(months.map((month) => [`2009-${String(month).padStart(2, '0')}`, 100]))
  const ranked = await rankCountry([
    {name: 'Ana', plan: [VISITS], visits: known([1, 2, 3, 4, 5, 6, 7, 10])},
    {name: 'Bea', plan: [VISITS], visits: known([1, 2, 3, 4, 5, 6, 10])},
    {name: 'Cira', visits: known([10])},
  ])
  expect(await listRanks(ranked, 'known_months, months, rank, apart', '2009-10')).toEqual([
    ['ana', 8, 10, 1, null],
    ['cira', 1, 1, 1, null],
    ['bea', 7, 10, null, 'faltan_datos'],
  ])
})

test('the months that count are those of six bimesters: of the first month of a bimester eleven, of the second twelve', async () => {
  const months = Array.from(
    {length: 14},
    (_, i) => `${2009 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  )
  const ranked = await rankCountry(
    [{name: 'Ana', plan: [VISITS], visits: Object.fromEntries(months.slice(2).map((month) => [month, 1]))}],
    {cutoff: '2010-02-28'},
  )
  const rows = await ranked.store.query(
    'select month, known_months, months, apart from visit_rank order by month',
  )
  expect(rows.map((row) => Object.values(row)).slice(10)).toEqual([
    ['2009-11', 9, 11, null],
    ['2009-12', 10, 12, null],
    ['2010-01', 11, 11, null],
    ['2010-02', 12, 12, null],
  ])
  expect(rows.slice(0, 3).map(({month, apart}) => [month, apart])).toEqual([
    ['2009-01', 'sin_dato'],
    ['2009-02', 'sin_dato'],
    ['2009-03', 'faltan_datos'],
  ])
})
