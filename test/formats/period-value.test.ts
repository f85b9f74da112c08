import {expect, test} from 'vitest'
import {findNamedPeriod, parsePeriod} from '../../src/formats/period-value.js'

test.each([
  ['2010-01-03', '2010-01-03', '2010-01-03'],
  ["'2010-01-03", '2010-01-03', '2010-01-03'],
  ['2009-12-28,2010-01-03', '2009-12-28', '2010-01-03'],
  ['2010-02', '2010-02-01', '2010-02-28'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2010', '2010-01-01', '2010-12-31'],
  ['lunes, 1 de julio de 2024', '2024-07-01', '2024-07-01'],
  ['martes, 2 de marzo de 2010', '2010-03-02', '2010-03-02'],
  ['Julio de 2024', '2024-07-01', '2024-07-31'],
  ['semana 1–7 de julio de 2024', '2024-07-01', '2024-07-07'],
  ['29 de julio–4 de agosto de 2024', '2024-07-29', '2024-08-04'],
  ['30 de diciembre de 2024–5 de enero de 2025', '2024-12-30', '2025-01-05'],
  ['1–7 jul 2024', '2024-07-01', '2024-07-07'],
  ['Monday, July 1, 2024', '2024-07-01', '2024-07-01'],
  ['August 2024', '2024-08-01', '2024-08-31'],
  ['Week July 1 – 7, 2024', '2024-07-01', '2024-07-07'],
  ['July 29 – August 4, 2024', '2024-07-29', '2024-08-04'],
  ['December 30, 2024 – January 5, 2025', '2024-12-30', '2025-01-05'],
])('%s is from %s to %s', (text, first, last) => {
  expect(parsePeriod(text)).toEqual({first, last})
})

test.each([
  '',
  'julio',
  'lunes',
  '31 de abril de 2024',
  '2010-13',
  '2010-01-03,2009-12-28',
  '7–1 de julio de 2024',
  '1 de 2024',
  'informe de julio de 2024',
  '03/07/2024',
  '45474',
  '1–2–3 de julio de 2024',
])('«%s» names no days', (text) => {
  expect(parsePeriod(text)).toBeUndefined()
})

test.each([
  ['Exportar _ Resumen de visitas _ lunes, 1 de julio de 2024.csv', '2024-07-01', '2024-07-01'],
  ['Exportar _ Resumen de visitas _ julio de 2024 (1).csv', '2024-07-01', '2024-07-31'],
  ['Exportar___Resumen_de_visitas___julio_de_2024.csv', '2024-07-01', '2024-07-31'],
  ['Export _ Visits Summary _ July 1 – 7, 2024.tsv', '2024-07-01', '2024-07-07'],
  ['Exportar _ Páginas _ 2024.csv.gz', '2024-01-01', '2024-12-31'],
  ['Reporte Sitio de Pore - julio de 2024.csv', '2024-07-01', '2024-07-31'],
])('the name %s says from %s to %s', (name, first, last) => {
  expect(findNamedPeriod(name)).toEqual({first, last})
})

test.each(['julio.csv', 'visitas.csv', 'matomo - 2024-07-15.csv', 'Exportar _ Resumen de visitas.csv'])(
  'the name %s says no days',
  (name) => {
    expect(findNamedPeriod(name)).toBeUndefined()
  },
)
