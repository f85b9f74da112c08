import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {readText} from './read-text.js'

const RULE = '# ----------------------------------------\n'
const DATED = `${RULE}# Informe\n# Cuenta: Pore\n# Propiedad: pore.example\n${RULE}# \n# Todos los usuarios\n# Fecha de inicio: 20260701\n# Fecha de finalización: 20260703\n`
const RANGED = `${RULE}# pore.example - GA4\n# Exploración\n# 20260701-20260703\n${RULE}\n`

function refusal(text: string, isWhole = true): string | undefined {
  const found = recogniseExport({name: 'descarga.csv', text, isWhole})
  return 'refused' in found ? found.refused : undefined
}

test('the number of a day is no date where the line with the first day is gone', () => {
  expect(refusal('Día\u00a0N,Usuarios\n0005,12\n')).toContain('«# Fecha de inicio»')
  expect(refusal(`${RULE}# Exportar informe en formato CSV\n${RULE}\nNth day,Sessions\n0005,12\n`)).toContain(
    '«# Fecha de inicio»',
  )
})

test('the number of a day after the last one is rejected, and so is what is no number', () => {
  const {rows, rejections} = readText('x.csv', `${DATED}Día N,Sesiones\n0002,5\n0003,6\ntres,7\n`)
  expect(rows).toMatchObject([{date: '2026-07-03', visits: 5}])
  expect(rejections).toEqual([
    {line: 12, column: 'fecha', reason: 'La fecha no se entiende'},
    {line: 13, column: 'fecha', reason: 'La fecha no se entiende'},
  ])
})

test('of a figure that stands in two tables of days the first is taken', () => {
  const {rows, warnings} = readText(
    'x.csv',
    `${DATED}Nth day,Active users\n0000,5\n\n# Start date: 20260701\n# End date: 20260703\nNth day,Total users\n0000,6\n`,
  )
  expect(rows).toEqual([
    {
      line: 11,
      municipality: 'pore',
      date: '2026-07-01',
      until: '2026-07-01',
      page: '',
      visits: null,
      visitors: 5,
      pageviews: null,
    },
  ])
  expect(warnings).toEqual(['Se omitió una tabla que no trae visitas por día ni por página, o las repite.'])
})

test('one table of the days of its own period does not lend them to the next', () => {
  const text = `${DATED}Nth day,Active users\n0000,5\n\n# ¿Sesiones?\n# Start date: 20260702\n# End date: 20260702\nNth day,Sessions\n0000,6\n`
  expect(readText('x.csv', text).rows).toMatchObject([
    {date: '2026-07-01', visitors: 5, visits: null},
    {date: '2026-07-02', visitors: null, visits: 6},
  ])
})

test('a page title with line breaks and a blank line stays whole, and a torn row costs itself', () => {
  const text = `${DATED}Título de página y clase de pantalla,Vistas,Usuarios activos\n"Aviso\n\nimportante",8,6\n"Trámites,5,3\nNoticias,4\nInicio,9,7\n`
  const {rows, rejections} = readText('x.csv', text)
  expect(rows).toMatchObject([
    {line: 11, page: 'Aviso\n\nimportante', pageviews: 8},
    {line: 16, page: 'Inicio', pageviews: 9},
  ])
  expect(rejections).toEqual([
    {line: 14, column: null, reason: 'Hay una comilla que no se cierra'},
    {line: 15, column: null, reason: 'La fila tiene 2 columnas y el encabezado 3'},
  ])
})

test('pages without their period are refused, and a page table without rows is no error', () => {
  const header = 'Page path and screen class,Views,Active users\n'
  expect(refusal(`${header}/,5,4\n`)).toContain('no se sabe de qué días es')
  expect(refusal(`${RULE}# Pages and screens\n${RULE}${header}/,5,4\n`)).toContain('«# Fecha de inicio»')
  expect(readText('x.csv', DATED + header).rows).toEqual([])
})

test('a report of pages is known by its beginning, one of many tables is not', () => {
  expect(refusal(`${DATED}Page path and screen class,Views,Active users\n/,5,4\n`, false)).toBeUndefined()
  expect(refusal(`${DATED}Nth day,Active users\n0000,5\n`, false)).toContain('periodos más cortos')
})

test('sessions of a channel are added up and its users are not, whatever the order of the columns', () => {
  const table =
    'Grupo de canales predeterminado de la sesión,Fecha,Usuarios activos,Sesiones,Tasa de rebote\n'
  const found = readText('x.csv', `${DATED}${table}Direct,20260701,7,9,0.5\nReferral,20260701,3,4,0.25\n`)
  expect(found.export.sections[0]?.isTally).toBe(true)
  expect(found.rows).toMatchObject([
    {date: '2026-07-01', visits: 9, visitors: null},
    {date: '2026-07-01', visits: 4, visitors: null},
  ])
  expect(found.warnings).toEqual([
    'No se leyeron los usuarios: divididos por otra dimensión, uno mismo está en varias filas. Expórtelos por fecha.',
  ])
})

test.each([
  ['sessions by the hour alone', 'Date + hour (YYYYMMDDHH),Sessions\n2026070119,5\n', 'se repiten'],
  ['users by device', 'Date,Device category,Active users\n20260701,mobile,5\n', 'se repiten'],
  ['segments, which overlap', 'Segment,Date,Sessions\nAll Users,20260701,5\n', 'puede repetirlas'],
  ['days that are not told', 'Country,Sessions\nColombia,5\n', 'Agregue la dimensión Fecha'],
  ['no figure that is ours', 'Event name,Event count\npage_view,5\n', 'no trae visitas por día'],
])('an exploration with %s is refused', (_, table, reason) => {
  expect(refusal(RANGED + table)).toContain(reason)
})

test('an exploration of pages over its period is kept as a period', () => {
  const found = readText('x.csv', `${RANGED}Page path,Views,Sessions\n,12,9,Grand total\n/pqr,12,9\n`)
  expect(found.export.format).toBe('ga4-exploracion')
  expect(found.rows).toMatchObject([
    {date: '2026-07-01', until: '2026-07-03', page: '/pqr', pageviews: 12, visits: 9},
  ])
})

test('an exploration that was copied from the screen without its header is refused', () => {
  const text =
    'Celda vacía para el total en la columna Índice;Total;Celda vacía para el total del resumen en la columna Vistas\n;;98\n1;2026070119;40\n'
  expect(refusal(text)).toContain('quedó sin encabezado')
})

test('a report that tells neither days nor pages is refused', () => {
  expect(refusal(`${DATED}País,Usuarios activos\nColombia,5\n`)).toContain(
    'no trae visitas por día ni por página',
  )
})

test('cohorts, whose columns begin with a date, are no days', () => {
  expect(refusal(`${DATED}Fecha,Semana 0,Semana 1\n1 jul - 7 jul,1,-1\n`)).toContain(
    'no trae visitas por día',
  )
})

test('a template under lines of Google Analytics is a template', () => {
  const {export: found, rows} = readText(
    'x.csv',
    `${DATED}municipio,fecha,pagina,visitas\nPore,2026-07-01,/,5\n`,
  )
  expect(found.format).toBe('plantilla')
  expect(rows).toMatchObject([{date: '2026-07-01', visits: 5}])
})

test('a table of days that somebody gave a column for the municipality keeps it', () => {
  const {export: found, rows} = readText(
    'x.csv',
    'municipio;fecha;sesiones;usuarios activos\nGenova;2026-07-01;5;4\n',
    {folder: undefined},
  )
  expect(found.format).toBe('ga4-exploracion')
  expect(rows).toMatchObject([{municipality: 'genova', visits: 5, visitors: 4}])
})

test('a date and one word that many tools share are not taken for Google Analytics', () => {
  expect(refusal('fecha,sesiones\n2026-07-01,5\n')).toContain('No se reconoce el encabezado')
})

test('days of Universal Analytics are read in the order that its period tells', () => {
  const above = `${RULE}# pore.example\n# Pages\n# 20190203-20190204\n${RULE}\n`
  const dayFirst = readText('x.csv', `${above}Day Index,Sessions\n3/2/19,5\n4/2/19,6\n,11\n`)
  const monthFirst = readText('x.csv', `${above}Índice de días,Sesiones\n2/3/19,5\n2/4/19,6\n,11\n`)
  for (const {rows, warnings} of [dayFirst, monthFirst]) {
    expect(rows).toMatchObject([
      {date: '2019-02-03', visits: 5},
      {date: '2019-02-04', visits: 6},
    ])
    expect(warnings).toEqual(['Línea 10: se omitió una fila de totales.'])
  }
})

test('days of Universal Analytics from the first of January on are told apart by the second one', () => {
  const above = `${RULE}# pore.example\n# Informe\n# 20190101-20190131\n${RULE}\n`
  const dayFirst = readText('x.csv', `${above}Day Index,Sessions\n1/1/19,5\n2/1/19,6\n,11\n`)
  const monthFirst = readText('x.csv', `${above}Índice de días,Sesiones\n1/1/19,5\n1/2/19,6\n,11\n`)
  const days = [{date: '2019-01-01'}, {date: '2019-01-02'}]
  expect(dayFirst.rows).toMatchObject(days)
  expect(monthFirst.rows).toMatchObject(days)
})

test('a header of millions of characters costs little, under lines of Google Analytics or none', () => {
  const header = `${','.repeat(10_000_000)}Vistas\n`
  const start = performance.now()
  expect(refusal(DATED + header)).toContain('no trae visitas por día ni por página')
  expect(refusal(header)).toContain('demasiadas columnas')
  expect(performance.now() - start).toBeLessThan(10_000)
})
