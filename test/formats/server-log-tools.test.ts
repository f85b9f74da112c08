import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {readText} from './read-text.js'

const refusalOf = (text: string, isWhole = true): string => {
  const found = recogniseExport({name: 'datos.txt', text, isWhole})
  return 'refused' in found ? found.refused : `read as ${found.format}`
}

const GENERAL =
  'AWSTATS DATA FILE 7.8 (build 20200416)\nBEGIN_GENERAL 2\nLastUpdate 20240801000512 1 0 0 0 0\n'

test('AWStats names its site in the file name, and the day on which it was made', () => {
  const text = `${GENERAL}TotalUnique 31\nEND_GENERAL\nBEGIN_DAY 1\n20240701 6 13 17670 2\nEND_DAY\n`
  const {export: found} = readText('awstats072024.pore.example.txt', text)
  expect([found.accounts, found.exportedOn]).toEqual([['pore.example'], '2024-08-01'])
})

test('AWStats files with Windows line ends, or without unique visitors, are read', () => {
  const text = `${GENERAL}END_GENERAL\nBEGIN_DAY 2\n20240701 6 13 17670 2\n20240702 1 1 2048.5 1\nEND_DAY\n`
  const {rows} = readText('datos.txt', text.replaceAll('\n', '\r\n'))
  expect(rows.map(({date, visits, pageviews}) => [date, visits, pageviews])).toEqual([
    ['2024-07-01', 2, 6],
    ['2024-07-02', 1, 1],
  ])
})

test('an AWStats file that was cut off, or of which only the beginning is at hand, is refused', () => {
  const text = `${GENERAL}END_GENERAL\nBEGIN_DAY 2\n20240701 6 13 17670 2\n`
  expect(refusalOf(text)).toBe(
    'El archivo de AWStats no está completo: le falta la parte de los días (BEGIN_DAY … END_DAY). Cópielo otra vez del servidor.',
  )
  expect(refusalOf(text, false)).toContain('El archivo de AWStats es demasiado grande')
})

test('GoAccess by hours is refused, and so is a file without its days', () => {
  expect(
    refusalOf('"0",,"visitors","47","11.06%","36","10.50%","2228644","12.08%",,,"2024071013"\n'),
  ).toContain('--date-spec=date')
  expect(
    refusalOf('"0",,"requests","44","7.33%","30","25.00%","92000","4.10%","GET","HTTP/1.1","/"\n'),
  ).toContain('--ignore-panel=VISITORS')
})

test('GoAccess says when its file was made', () => {
  const {export: found} = readText(
    'informe.csv',
    '"0",,"general",,,,,,,,"2024-07-03 10:00:00 -0500","date_time"\n"0",,"visitors","47","11.06%","36","10.50%","2228644","12.08%",,,"20240702"\n',
  )
  expect(found.exportedOn).toBe('2024-07-03')
})

test('a table without a header is no GoAccess file for having none', () => {
  expect(refusalOf('Pore,2024-07-01,/inicio,120,90,300\n')).toContain('No se reconoce el encabezado')
})

test('tables of Webalizer count hits of a month that they do not say', () => {
  const reason =
    'Es una tabla de Webalizer, que cuenta solicitudes (hits) y no dice de qué mes. Deje en su lugar el archivo webalizer.hist, que trae las visitas de cada mes.'
  expect(refusalOf('Hits\tkB F\tURL\n120\t300\t/inicio\n')).toBe(reason)
  expect(refusalOf('Hits\tFiles\tkB F\tVisits\tHostname\n120\t100\t300\t4\t192.0.2.1\n')).toBe(reason)
})

test('a line of Webalizer that was cut off is rejected', () => {
  const {rows, rejections} = readText(
    'webalizer.hist',
    '5 2024 40210 31200 2100 812340 1 31 12040 3120\n6 2024 38700 301',
  )
  expect(rows).toMatchObject([{date: '2024-05-01', until: '2024-05-31', visits: 3120, pageviews: 12040}])
  expect(rejections).toEqual([{line: 2, column: null, reason: 'La fila tiene 4 columnas y el encabezado 10'}])
})
