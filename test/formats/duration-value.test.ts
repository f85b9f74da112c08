import {expect, test} from 'vitest'
import {parseDuration} from '../../src/formats/duration-value.js'

test.each([
  ['1h 54m', 6840],
  ['22s', 22],
  ['1m 56s', 116],
  ['0s', 0],
  ['1 h 2 min 30 s', 3750],
  ['1 h 2 min 30s', 3750],
  ['2\u00a0h 44\u00a0m', 9840],
  ['2\u202fh\u202f44\u202fm', 9840],
  ['1 hr 2 min', 3720],
  ['2 hrs', 7200],
  ['57 s', 57],
  ['45 min.', 2700],
  ['1 hora y 20 minutos', 4800],
  ['2 horas, 5 minutos', 7500],
  ['0,5 h', 1800],
  ['0.5 h', 1800],
  ['1H 5M', 3900],
  ['２２s', 22],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each([
  ['01:20:00', 4800],
  ['1:00:00', 3600],
  ['100:00:00', 360_000],
  ['45:12', 2712],
  ['90:00', 5400],
])('a clock of three parts begins with hours, one of two with minutes: %s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each([
  ['123', 7380],
  ['0', 0],
  ['1,5', 90],
  ['1.5', 90],
])('a bare number is of minutes: %s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each([
  '-3m',
  '-3',
  'un rato',
  '',
  'h',
  '1h 99',
  '30s 1h',
  '1h 1h',
  '1:99',
  '1:00:60',
  '1e3',
  '0x1F',
  '2:00 p. m.',
  '1.234',
  '1,234 h',
  '99999 h',
  '1 día',
])('«%s» is no duration', (text) => {
  expect(parseDuration(text)).toBe('duration')
})
