import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {readText} from './read-text.js'

const SUMMARY = 'Visitantes únicos,Visitas,Acciones,Acciones por visita\n37,42,118,2.8'
const JULY = 'Exportar _ Resumen de visitas _ julio de 2024.csv'

const refusalOf = (name: string, text: string): string => {
  const found = recogniseExport({name, text, isWhole: true})
  return 'refused' in found ? found.refused : `read as ${found.format}`
}

test('a file whose only dates were in its name, and that got another, says how to get them back', () => {
  expect(refusalOf('visitas.csv', SUMMARY)).toBe(
    'Este exporte de Matomo no dice de qué días es: eso solo está en el nombre que Matomo le da. Devuélvale ese nombre («Exportar _ Resumen de visitas _ julio de 2024.csv»), o copie sus cifras a la plantilla de visitas, con la fecha.',
  )
})

test('the day on which a file was saved is not the day that it is of', () => {
  expect(refusalOf('matomo - 2024-07-15.csv', SUMMARY)).toContain('no dice de qué días es')
})

test('a month is a period, and never the visits of one day', () => {
  expect(readText(JULY, SUMMARY).rows).toEqual([
    {
      line: 2,
      municipality: 'pore',
      date: '2024-07-01',
      until: '2024-07-31',
      page: '',
      visits: 42,
      visitors: 37,
      pageviews: 118,
    },
  ])
})

test('an export without data is told to be one', () => {
  expect(refusalOf(JULY, 'No data available')).toBe(
    'Matomo no tenía datos para lo que se exportó. Revise en Matomo el sitio y las fechas.',
  )
})

test('what splits visits by country or browser is not taken for pages', () => {
  const reason =
    'Este reporte de Matomo reparte las visitas por país, navegador u otra cosa. Exporte «Resumen de visitas» o «Páginas».'
  expect(refusalOf(JULY, 'Etiqueta,Visitantes únicos,Visitas,Acciones\nColombia,37,42,118')).toBe(reason)
  expect(refusalOf(JULY, 'label,nb_uniq_visitors,nb_visits,nb_actions\nFirefox,37,42,118')).toBe(reason)
  expect(refusalOf(JULY, 'País,Visitas,Acciones,Acciones por visita\nColombia,42,118,2.8')).toBe(reason)
})

test('two columns called «Visitas» are never guessed between', () => {
  expect(refusalOf(JULY, 'Visitas,Visitas,Acciones,Acciones por visita\n42,118,118,2.8')).toBe(
    'Dos columnas se llaman «Visitas» y no se sabe cuál cuenta las visitas. Exporte de Matomo sin traducir los nombres de las columnas.',
  )
})

test('unique page views are the visits of a page, and never those of the site', () => {
  const pages = readText(
    JULY,
    'Etiqueta,Páginas vistas,Vistas de páginas únicas,Porcentaje de rebote\n/inicio,118,42,45%',
  )
  const site = readText(JULY, 'nb_visits,nb_actions,nb_pageviews,nb_uniq_pageviews\n42,118,110,80')
  expect([...pages.rows, ...site.rows]).toMatchObject([
    {page: '/inicio', visits: 42, pageviews: 118},
    {page: '', visits: 42, pageviews: 110},
  ])
})

test('months, weeks and a year are periods; a month that a spreadsheet turned into words is rejected', () => {
  const {rows, rejections} = readText(
    'm.csv',
    'date,nb_visits,nb_actions\r\n2010-02,10,20\r\n"2009-12-28,2010-01-03",4,9\r\n2009,80,90\r\nmar-10,5,6\r\n,5,6\r\n',
  )
  expect(rows).toMatchObject([
    {date: '2010-02-01', until: '2010-02-28', visits: 10},
    {date: '2009-12-28', until: '2010-01-03', visits: 4},
    {date: '2009-01-01', until: '2009-12-31', visits: 80},
  ])
  expect(rejections).toEqual([
    {line: 5, column: 'desde', reason: 'La fecha no se entiende'},
    {line: 6, column: 'desde', reason: 'Falta el primer día'},
  ])
})

test('days that a spreadsheet saved again are still days', () => {
  const {rows} = readText(
    'm.csv',
    'sep=;\r\nFecha;Visitantes únicos;Visitas;Acciones;\r\n31/07/2024;37;1.042;2.118;\r\n1/08/2024;1;2;3;\r\n',
  )
  expect(rows).toMatchObject([
    {line: 3, date: '2024-07-31', until: '2024-07-31', visits: 1042},
    {line: 4, date: '2024-08-01', until: '2024-08-01', visits: 2},
  ])
})

test('a site is told by its number, and several in one file are refused', () => {
  const header = 'idSite,date,nb_visits,nb_actions\n'
  expect(readText('m.csv', `${header}4,2024-07-01,42,118`).export.accounts).toEqual(['4'])
  expect(refusalOf('m.csv', `${header}4,2024-07-01,42,118\n5,2024-07-01,1,2`)).toBe(
    'Trae varios sitios de Matomo (idSite). Exporte uno por archivo.',
  )
})

test('a report by mail may state its period in a line above its tables', () => {
  const {rows} = readText(
    'informe.csv',
    `Alcaldía de Pore\njulio de 2024\n\nResumen de visitas\n${SUMMARY}\n`,
  )
  expect(rows).toMatchObject([{line: 6, date: '2024-07-01', until: '2024-07-31', visits: 42}])
})

test('a template stays a template', () => {
  const found = readText('v.csv', 'municipio;fecha;visitas;acciones;usuarios\nPore;01/07/2024;42;118;3')
  expect(found.export.format).toBe('plantilla')
})
