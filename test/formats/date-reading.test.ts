import {expect, test} from 'vitest'
import {DateColumn} from '../../src/formats/date-column.js'
import {type DateOrder, type DateOrderFinding, toDateOrderEvidence} from '../../src/formats/date-order.js'
import {readDate} from '../../src/formats/date-reading.js'

test.each([
  ['2024-07-01', '2024-07-01'],
  ['20240701', '2024-07-01'],
  ['2024-07-02T02:00:00Z', '2024-07-01'],
  ['2024-07-01T23:30:00-05:00', '2024-07-01'],
  ['2024-07-01 10:20:30', '2024-07-01'],
  ['1 jul. 2024', '2024-07-01'],
  ['lunes, 1 de julio de 2024', '2024-07-01'],
  ['15 de Noviembre de 2010', '2010-11-15'],
  ['3 set 2010', '2010-09-03'],
  ['30 sept. 2010', '2010-09-30'],
  ['julio 1 de 2024', '2024-07-01'],
  ['2024/07/01 3:29:30 p.\u00a0m. GMT-5', '2024-07-01'],
  ['2024/07/01 3:29:30 p.\u202fm. GMT-5', '2024-07-01'],
  ['2024/07/01 12:05:00 a. m. GMT-5', '2024-07-01'],
  ['2024/07/01 11:05:00 p. m. GMT-4', '2024-07-01'],
  ['2024/07/01 12:05:00 a. m. GMT-4', '2024-06-30'],
  ['1/7/2024', '2024-07-01'],
  ['01.07.2024', '2024-07-01'],
  ["'2024-07-01", '2024-07-01'],
  ['14/11/2022, 09:29:07', '2022-11-14'],
  ['13/04/2021 à 09:01:31', '2021-04-13'],
  ['Jan 12, 2021 15:24:17', '2021-01-12'],
  ['Mar 28, 2020 8:07 AM', '2020-03-28'],
  ['jul. 13, 2021 1:41 da tarde', '2021-07-13'],
  ['1-jul-2024', '2024-07-01'],
  ['01/ago/2024', '2024-08-01'],
  ['1 de julio, 2024', '2024-07-01'],
  ['1 de julio del 2024', '2024-07-01'],
  ['sábado 6 de julio de 2024', '2024-07-06'],
  ['Mon, 1 July 2024', '2024-07-01'],
  ['1 de março de 2024', '2024-03-01'],
  ['5 setembro 2024', '2024-09-05'],
  ['AGOSTO 5 DE 2024', '2024-08-05'],
  ['2 jul 2024 02:00 UTC', '2024-07-01'],
  ['1 de julio de 2024 a las 3:29 p. m.', '2024-07-01'],
  ['2024-07-01T23:59:59.999999-0500', '2024-07-01'],
])('%s is the day %s', (text, date) => {
  const found = readDate(text, 'dmy')
  expect('date' in found ? found.date : undefined).toBe(date)
})

test.each([
  ['01/07/24', '2024-07-01', 'two_digit_year'],
  ['14/11/22, 09:29:07', '2022-11-14', 'two_digit_year'],
  ['7/2/26, 10:00:00 AM', '2026-02-07', 'two_digit_year'],
  ['45474', '2024-07-01', 'spreadsheet_number'],
  ['45474,5', '2024-07-01', 'spreadsheet_number'],
  ['39995', '2009-07-01', 'spreadsheet_number'],
  ['1-jul-24', '2024-07-01', 'two_digit_year'],
  ['01/dic/24', '2024-12-01', 'two_digit_year'],
  ['２０２４-07-01', '2024-07-01', 'full_width'],
])('%s is taken for %s and said to be doubtful', (text, date, doubt) => {
  expect(readDate(text, 'dmy')).toEqual({date, doubt})
})

test.each([
  '31/02/2024',
  '29/02/2023',
  '00/07/2024',
  '0005',
  'jul-24',
  '01-feb',
  '2024',
  '#¡VALOR!',
  '########',
  '2024-13-01',
  '2021-06-31',
  '1 marmota 2024',
  '1 junta 2024',
  'Taller 1 julio 2024',
  '2024-07-01 25:00',
  '2024-07-01 10:75',
  '2024-07-01T10:00+99:00',
  'julio de 2024',
  '1 de julio',
  '2024-07',
  '2024-W27-1',
  '1719792000',
  '2026-05-10 - 2026-05-30',
  '',
])('«%s» is no day', (text) => {
  expect(readDate(text, 'dmy')).toMatchObject({reason: expect.any(String)})
})

function findDateOrder(texts: string[], usual?: DateOrder): DateOrderFinding {
  return toDateOrderEvidence(texts).finding(usual)
}

test('the month may come first, with a clock of twelve hours', () => {
  expect(readDate('4/25/2022, 8:22:11 AM', 'mdy')).toEqual({date: '2022-04-25'})
  expect(readDate('01/31/2024', 'mdy')).toEqual({date: '2024-01-31'})
})

test('the order of a file is told by the dates that can only be one', () => {
  expect(findDateOrder(['01/02/2009', '31/01/2009'])).toEqual({order: 'dmy', decided: true})
  expect(findDateOrder(['01/02/2009', '01/31/2009'])).toEqual({order: 'mdy', decided: true, monthFirst: true})
  expect(findDateOrder(['01/02/2009', '03/04/2009'])).toEqual({order: 'dmy', decided: false})
  expect(findDateOrder(['01/02/2009'], 'mdy')).toEqual({order: 'mdy', decided: false})
})

test('one date that can only be day first settles a file whose other dates cannot all be so', () => {
  expect(findDateOrder(['01/31/2009', '31/01/2009'])).toEqual({order: 'dmy', decided: true})
})

test('a file of a tool that puts the month first is not said to do so where no date shows it', () => {
  const column = new DateColumn(toDateOrderEvidence(['2024-07-04', '03/03/2009']), {usual: 'mdy'})
  expect(column.read('2024-07-04')).toBe('2024-07-04')
  expect(column.warnings()).toEqual([])
})

test('dates of other forms, and equal numbers, leave nothing in doubt', () => {
  expect(findDateOrder(['2009-07-01', '1 de julio de 2009', '03/03/2009'])).toEqual({
    order: 'dmy',
    decided: true,
  })
})

test.each(['martes, 1 de julio de 2024', 'Tue, 1 July 2024', 'domingo julio 1 de 2024', 'jue 2 jul 24'])(
  '%s is no day: its weekday is another',
  (text) => {
    expect(readDate(text, 'dmy')).toEqual({
      reason: 'El día de la semana no es el de esa fecha',
      remedy: 'Corrija el día de la semana, o la fecha.',
    })
  },
)

test('the weekday is held against the day as it is written, not as it is in Colombia', () => {
  expect(readDate('martes 2 jul 2024 02:00 UTC', 'dmy')).toEqual({date: '2024-07-01'})
})
