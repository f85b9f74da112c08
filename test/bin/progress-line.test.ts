import {expect, test} from 'vitest'
import {toProgressLine, toProgressTeller, toWritingLine} from '../../bin/progress-line.js'

test('a long reading says how far it has come and how many rows a second it reads', () => {
  const line = toProgressLine({path: 'pore/v.csv', done: 43, size: 100, records: 4300}, 2)
  expect(line).toBe('pore/v.csv ████████░░░░░░░░░░░░ 43\u202f%, 2.150 filas por segundo')
})

test('nothing is shown where nobody looks', () => {
  const written: string[] = []
  const stream = {isTTY: false, write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream
  toProgressTeller(stream)({path: 'v.csv', done: 1, size: 2, records: 1})
  expect(written).toEqual([])
})

test('in a terminal one line is written over again, and ends when the file does', () => {
  const written: string[] = []
  const stream = {
    isTTY: true,
    columns: 60,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream
  const tell = toProgressTeller(stream)
  tell({path: 'v.csv', done: 1, size: 2, records: 1})
  tell({path: 'v.csv', done: 2, size: 2, records: 2})
  expect(written.map((text) => [text.startsWith('\r'), text.endsWith('\n'), text.length < 70])).toEqual([
    [true, false, true],
    [true, true, true],
  ])
})

test('the writing of documents says how many are done, and how many a second', () => {
  expect(toWritingLine({name: 'pore-2010-B3.docx', done: 12, all: 30}, 4)).toBe(
    'pore-2010-B3.docx ████████░░░░░░░░░░░░ 12 de 30 documentos, 3 por segundo',
  )
})
