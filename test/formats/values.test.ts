import {expect, test} from 'vitest'
import {parseDateValue} from '../../src/formats/date-value.js'
import {decode} from '../../src/formats/decode.js'
import {parseAmountValue, parseCountValue, parsePercentValue} from '../../src/formats/number-value.js'

test.each([
  ['120', 120],
  ['0', 0],
  ['1.234', 1234],
  ['1.234.567', 1_234_567],
  ["1'234", 1234],
  ['1’234', 1234],
  ['1 234', 1234],
  ['120.0', 120],
  ['120,00', 120],
  ['1.234,00', 1234],
  ['00120', 120],
  ['+120', 120],
])('a count of %s is %d', (text, value) => {
  expect(parseCountValue(text)).toBe(value)
})

test.each([
  '-1',
  '1e3',
  '0x1F',
  '12.5',
  '1.234,5',
  '12,5%',
  'N/D',
  '1_000',
  '120 visitas',
  '99999999999999999999',
  '١٢٠',
  '1.23',
  '1.2345',
  '1234.000',
  '(120)',
  '\u22125',
  '$ 120',
  '12,34,567',
  'NaN',
  '2147483648',
  '-',
])('%s is not taken for a count', (text) => {
  expect(parseCountValue(text)).toMatchObject({reason: expect.any(String), remedy: expect.any(String)})
})

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0,4', 0.4],
  ['0.125', 0.125],
  ['1.234', 1234],
  ['1,234', 1.234],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
])('a quantity of %s is %d', (text, value) => {
  expect(parseAmountValue(text)).toBe(value)
})

test('a percentage is not taken for a quantity: both of its parts are asked for', () => {
  expect(parseAmountValue('80 %')).toMatchObject({remedy: expect.stringContaining('denominador')})
})

test.each([
  ['2009-07-31', '2009-07-31'],
  ['31/07/2009', '2009-07-31'],
  ['1/7/2009', '2009-07-01'],
  ['2009-7-1', '2009-07-01'],
  ['29/02/2012', '2012-02-29'],
])('the date %s is %s', (text, date) => {
  expect(parseDateValue(text)).toBe(date)
})

test.each([
  '31/02/2009',
  '29/02/2009',
  '00/07/2009',
  '2009-13-01',
  '01/07/09',
  '07/2009',
  '2009',
  '',
  '39995',
  '1989-12-31',
])('«%s» is not taken for a date', (text) => {
  expect(parseDateValue(text)).toMatchObject({reason: expect.any(String)})
})

test('a fact may not be later than today, an announced event may', () => {
  expect(parseDateValue('2009-08-01', '2009-07-31')).toMatchObject({reason: expect.stringContaining('hoy')})
  expect(parseDateValue('2009-08-01')).toBe('2009-08-01')
})

test('Windows-1252 is read with its own characters between 0x80 and 0x9F', () => {
  const bytes = Uint8Array.from([0x47, 0xe9, 0x6e, 0x6f, 0x76, 0x61, 0x20, 0x93, 0x35, 0x80, 0x94, 0x96])
  expect(decode(bytes)).toEqual({text: 'Génova “5€”–', encoding: 'windows-1252', warnings: []})
})

test('UTF-8 loses its byte order mark and keeps its accents', () => {
  expect(decode(new TextEncoder().encode('\ufeffGénova'))).toMatchObject({text: 'Génova', encoding: 'utf-8'})
})

test.each([
  ['0', 0],
  ['1', 1],
  ['50', 50],
  ['50 %', 50],
  ['12,5%', 12.5],
  ['0,5 %', 0.5],
  ['100', 100],
])('%s is %d percent', (text, value) => {
  expect(parsePercentValue(text)).toBe(value)
})

test.each([
  ['100,5', 'El porcentaje pasa de 100'],
  ['0,5', 'No se sabe si es una parte de 1 o un porcentaje'],
  ['mitad', 'No es un porcentaje'],
  ['-5', 'No es un porcentaje'],
])('%s is no percentage that can be taken', (text, reason) => {
  expect(parsePercentValue(text)).toMatchObject({reason})
})
