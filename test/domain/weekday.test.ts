import {expect, test} from 'vitest'
import {findWeekday, toWeekday} from '../../src/domain/weekday.js'

const NAMES = {
  Spanish: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  English: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  Portuguese: ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'],
}

test.each(Object.entries(NAMES))('the days of the week are known in %s, also cut short', (_, names) => {
  expect(names.map(findWeekday)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(names.map((name) => findWeekday(name.slice(0, 3)))).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('another word is no day of the week', () => {
  expect(['enero', 'hoy', ''].map(findWeekday)).toEqual([undefined, undefined, undefined])
})

test('1 July 2024 was a Monday', () => {
  expect(toWeekday('2024-07-01')).toBe(1)
})
