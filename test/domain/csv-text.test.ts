import Papa from 'papaparse'
import {expect, test} from 'vitest'
import {toCsv} from '../../loaders/csv.js'
import {toCsvText} from '../../src/domain/csv-text.js'

const ROWS = [
  {indicador: 'Noticias, «distintas»', valor: 6.5, meta: null, provisional: false},
  {indicador: '=SUMA(A1)', valor: -2, meta: undefined, provisional: true},
  {indicador: 'dice "sí"\ny más', valor: 0, meta: 1e-7, provisional: false},
  {indicador: ' con espacio', valor: 4079, meta: 5, provisional: false},
]

test('rows as text are what the open data would say of them', () => {
  expect(toCsvText(ROWS)).toBe(toCsv(['indicador', 'valor', 'meta', 'provisional'], ROWS))
  expect(toCsvText([])).toBe('\n')
})

test('a text that a spreadsheet would run is marked, and all else is read back as it was', () => {
  const {data} = Papa.parse<Record<string, string>>(toCsvText(ROWS), {header: true, skipEmptyLines: true})
  expect(data.map(({indicador}) => indicador)).toEqual([
    'Noticias, «distintas»',
    "'=SUMA(A1)",
    'dice "sí"\ny más',
    ' con espacio',
  ])
})
