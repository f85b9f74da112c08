import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {readText} from './read-text.js'

const HEADER = 'date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n'

const series = (...dates: string[]): string =>
  HEADER + dates.map((date) => `${date},30,118,42,2.8,45,126\n`).join('')

const spansOf = (text: string): unknown[] =>
  readText('visitors.csv', text).rows.map(({date, until}) => [date, until])

const refusalOf = (text: string): string => {
  const found = recogniseExport({name: 'visitors.csv', text, isWhole: true})
  return 'refused' in found ? found.refused : `read as ${found.format}`
}

test('days, weeks and months are told apart by the rows together', () => {
  expect(spansOf(series('2024-07-31', '2024-08-01'))).toEqual([
    ['2024-07-31', '2024-07-31'],
    ['2024-08-01', '2024-08-01'],
  ])
  expect(spansOf(series('2024-07-03', '2024-07-08', '2024-07-15'))).toEqual([
    ['2024-07-03', '2024-07-07'],
    ['2024-07-08', '2024-07-14'],
    ['2024-07-15', '2024-07-21'],
  ])
  expect(spansOf(series('2024-07-31', '2024-08-01', '2024-09-01'))).toEqual([
    ['2024-07-31', '2024-07-31'],
    ['2024-08-01', '2024-08-31'],
    ['2024-09-01', '2024-09-30'],
  ])
})

test('months that a spreadsheet saved again are still months', () => {
  expect(spansOf(series('1/07/2024', '1/08/2024').replaceAll(',', ';'))).toEqual([
    ['2024-07-01', '2024-07-31'],
    ['2024-08-01', '2024-08-31'],
  ])
})

test('a single row, which may be of a day or a month, is never guessed', () => {
  expect(refusalOf(series('2024-07-01'))).toBe(
    'No se sabe si cada fila es de un día, de una semana o de un mes. Exporte de Plausible un periodo de varios días seguidos.',
  )
})

test('hours are refused', () => {
  expect(refusalOf(series('2024-07-01 10:00:00', '2024-07-01 11:00:00'))).toBe(
    'El archivo de Plausible cuenta por horas. Exporte un periodo de varios días.',
  )
})

test('the full export counts by day, be it the first of a month alone', () => {
  const {rows, export: found} = readText(
    'imported_pages_20240701_20240701.csv',
    '"date","hostname","page","visits","visitors","pageviews"\n"2024-07-01","pore.example","/",30,28,44\n',
  )
  expect(rows).toMatchObject([{date: '2024-07-01', until: '2024-07-01', page: '/', visits: 30}])
  expect(found.accounts).toEqual(['pore.example'])
})

test('pages of one host stay rows, those of several are added up', () => {
  const rowsOf = (...hosts: string[]) =>
    `date,hostname,page,visits,visitors,pageviews\n${hosts.map((host) => `2024-07-01,${host},/,30,28,44\n`).join('')}`
  const isTally = (text: string) => readText('p.csv', text).export.sections[0]?.isTally
  expect(isTally(rowsOf('pore.example'))).toBeUndefined()
  expect(isTally(rowsOf('pore.example', 'www.pore.example'))).toBe(true)
})

test('what splits the visits of a day is not taken for the visits of the site', () => {
  const reason = expect.stringContaining('reparte las visitas de cada día por origen')
  expect(
    refusalOf(
      '"date","source","pageviews","visitors","visits","visit_duration","bounces"\n"2024-07-01","Google",9,8,7,60,1\n',
    ),
  ).toEqual(reason)
  expect(
    refusalOf(
      '"date","country","region","city","visitors","visits","visit_duration","bounces","pageviews"\n"2024-07-01","CO","CO-CAS","1",8,7,60,1,9\n',
    ),
  ).toEqual(reason)
})

test.each([
  'name,visitors',
  'name,visitors,bounce_rate,visit_duration',
  'name,version,visitors',
  'name,unique_entrances,total_entrances,visit_duration',
  'name,unique_exits,total_exits,exit_rate',
  'name,unique_conversions,total_conversions',
  'property,value,visitors,events,percentage',
])('a table %s of the dashboard is not needed, and is said not to be', (header) => {
  expect(refusalOf(`${header}\nColombia,5,1,1,1\n`)).toBe(
    'Este archivo de Plausible reparte los visitantes por origen, lugar, equipo u otra cosa, y no hace falta: ningún indicador lo usa. Del exporte del panel basta visitors.csv.',
  )
})

test('pages without a date are refused with the way to get them with one', () => {
  expect(refusalOf('name,visitors,pageviews,bounce_rate,time_on_page\n/,28,44,45,60\n')).toBe(
    'Este archivo de Plausible no dice de qué días es. Descargue de Plausible la exportación completa (Settings → Imports & Exports → Export data) y deje imported_visitors o imported_pages.',
  )
})

test('the template in English stays a template', () => {
  const {export: found} = readText(
    'v.csv',
    'municipality,date,page,visits,visitors,pageviews\nPore,2024-07-01,/,30,28,44\n',
  )
  expect(found.format).toBe('plantilla')
})
