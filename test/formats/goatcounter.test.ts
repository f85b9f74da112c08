import {expect, test} from 'vitest'
import {readText} from './read-text.js'

const HEADER = '2Path,Title,Event,UserAgent,Browser,System,Session,Bot,FirstVisit,Date\n'

test('a hit is of the day that it was in Colombia', () => {
  const {rows} = readText(
    'g.csv',
    `${HEADER}/,I,0,,,,a,0,1,2024-01-01T04:59:59Z\n/,I,0,,,,a,0,1,2024-01-01T05:00:00Z\n`,
  )
  expect(rows).toMatchObject([{date: '2023-12-31'}, {date: '2024-01-01'}])
})

test('hits are added up', () => {
  const {export: found} = readText('g.csv', `${HEADER}/,I,0,,,,a,0,1,2024-01-01T12:00:00Z\n`)
  expect(found.sections.map(({isTally}) => isTally)).toEqual([true])
})

test('robots and events are passed over and said to be', () => {
  const {rows, warnings} = readText(
    'g.csv',
    `${HEADER}/,I,0,,,,a,150,1,2024-01-01T12:00:00Z\n/,I,0,,,,a,2,1,2024-01-01T12:00:00Z\nbaja,I,1,,,,a,0,1,2024-01-01T12:00:00Z\n`,
  )
  expect({rows, warnings}).toEqual({
    rows: [],
    warnings: [
      'Se omitieron 2 visitas de robots, desde la línea 2.',
      'Línea 4: se omitió un evento, que no es una página.',
    ],
  })
})

test('words that a spreadsheet in Spanish wrote are understood', () => {
  const {rows, warnings} = readText(
    'g.csv',
    '1Path;Title;Event;Bot;Session;FirstVisit;Date\r\n/;I;FALSO;0;a;VERDADERO;2024-01-01T12:00:00Z\r\n/;I;VERDADERO;0;a;FALSO;2024-01-01T12:00:00Z\r\n',
  )
  expect(rows).toMatchObject([{line: 2, page: '/', visits: 1, pageviews: 1}])
  expect(warnings).toEqual(['Línea 3: se omitió un evento, que no es una página.'])
})
