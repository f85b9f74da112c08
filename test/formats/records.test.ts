import {expect, test} from 'vitest'
import {readRecords, streamRecords} from '../../src/formats/records.js'

const read = (text: string, options = {}) => [...readRecords(text, ',', options)]
const fields = (text: string, options = {}) => read(text, options).map((record) => record.fields)

test('lines end at LF, CRLF or CR, and the last may have no end', () => {
  expect(fields('a,b\nc,d\r\ne,f\rg,h')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ])
})

test('blank lines and lines of delimiters alone are no records, and are counted as lines', () => {
  expect(read('a,b\n\n,\n  \nc,d\n').map(({line}) => line)).toEqual([1, 5])
})

test('a quoted field may hold the delimiter, doubled quotes and line breaks', () => {
  const [first, second] = read('"a,1","di ""hola""\r\nadiós"\nc,d')
  expect(first).toEqual({
    line: 1,
    lineEnd: 2,
    raw: '"a,1","di ""hola""\r\nadiós"',
    fields: ['a,1', 'di "hola"\r\nadiós'],
  })
  expect(second).toMatchObject({line: 3, fields: ['c', 'd']})
})

test('a quote that never closes costs its own line and no other', () => {
  const records = read('a,"b\nc,d\ne,f\n', {columns: 2})
  expect(records).toEqual([
    {line: 1, lineEnd: 1, raw: 'a,"b', fields: [], problem: 'unclosed_quote'},
    {line: 2, lineEnd: 2, raw: 'c,d', fields: ['c', 'd']},
    {line: 3, lineEnd: 3, raw: 'e,f', fields: ['e', 'f']},
  ])
})

test('two stray quotes on distant lines do not swallow the lines between them', () => {
  const between = Array.from({length: 9}, (_, i) => `x,${i}`).join('\n')
  const records = read(`a,"b\n${between}\nc,"d\ne,f`, {columns: 2})
  expect(records.filter((record) => record.problem).map(({line}) => line)).toEqual([1, 11])
  expect(records).toHaveLength(12)
})

test.each([
  ['"1"1"', 'text_after_quote'],
  ['a,"di "hola","b"', 'text_after_quote'],
  ['"a,"b"', 'unclosed_quote'],
  ['a,"b","c', 'unclosed_quote'],
])('%s has %s', (line, problem) => {
  expect(read(line)).toMatchObject([{fields: [], problem}])
})

test('text after a closing quote rejects that line alone', () => {
  const [first, second] = read('"a"b,c\nd,e')
  expect(first).toMatchObject({line: 1, raw: '"a"b,c', problem: 'text_after_quote'})
  expect(second).toMatchObject({line: 2, fields: ['d', 'e']})
})

test('a quote in the middle of a field is a letter like any other', () => {
  expect(fields('de 5" o más,b')).toEqual([['de 5" o más', 'b']])
})

test('reading can begin in the middle of a text, at a line that is told', () => {
  expect(read('a,b\nc,d', {offset: 4, line: 2})).toEqual([
    {line: 2, lineEnd: 2, raw: 'c,d', fields: ['c', 'd']},
  ])
})

test('a text that comes in pieces gives the same records, wherever the pieces end', () => {
  const row = (i: number) => (i % 7 === 0 ? `"a ""${i}""\r\nb",${i}` : `x${i},${i}`)
  const text = Array.from({length: 400}, (_, i) => row(i)).join('\r\n')
  const padding = 'p'.repeat(20_000)
  const large = text.replaceAll('x1', `${padding}1`)
  const whole = [...readRecords(large, ',', {columns: 2, offset: 17, line: 3})]
  for (const size of [1, 2, 1000, 100_000]) {
    const pieces = Array.from({length: Math.ceil(large.length / 977)}, (_, i) =>
      large.slice(i * 977, (i + 1) * 977),
    )
    expect([...streamRecords(pieces, ',', {columns: 2, offset: 17, line: 3}, size)]).toEqual(whole)
  }
})

test('a text in pieces is read as soon as what follows cannot matter, not at its end', () => {
  let given = 0
  function* pieces(): Generator<string> {
    for (; given < 100; given++) yield 'abcdefghi,1\n'.repeat(10_000)
  }
  const records = streamRecords(pieces(), ',', {columns: 2}, 1000)
  expect(records.next().value).toMatchObject({line: 1, fields: ['abcdefghi', '1']})
  expect(given).toBeLessThan(20)
})

/** A text of so many lines, with commas as texts have them. */
const toProse = (lines: number) =>
  Array.from({length: lines}, (_, i) => `<p>Línea ${i}${', de ""una"" noticia'.repeat(i % 5)}</p>`).join('\n')

test('a quoted text may be as long as a page, where its record has as many fields as the header', () => {
  const records = read(`1,"${toProse(2000)}",x\n2,b,y\n`, {columns: 3})
  expect(records.map(({line, lineEnd, problem}) => [line, lineEnd, problem])).toEqual([
    [1, 2000, undefined],
    [2001, 2001, undefined],
  ])
  expect(records[1]?.fields).toEqual(['2', 'b', 'y'])
})

test('a long text on a single line is a field like any other', () => {
  const [record] = read(`1,"${'a, '.repeat(50_000)}"\n`, {columns: 2})
  expect(record?.fields.map((field) => field.length)).toEqual([1, 150_000])
})

test('a long text in a record with another number of fields costs its first line alone', () => {
  const [first, second] = read(`1,"${toProse(80)}",x\n2,b\n`, {columns: 5})
  expect(first).toMatchObject({line: 1, lineEnd: 1, problem: 'unclosed_quote'})
  expect(second).toMatchObject({line: 2, lineEnd: 2})
})

test('two stray quotes that would close to a record of the right width do not swallow the rows between them', () => {
  const between = Array.from({length: 300}, (_, i) => `x,${i}`).join('\n')
  const records = read(`a,"b\n${between}\nc,d"\ne,f`, {columns: 2})
  expect(records.filter((record) => record.problem).map(({line}) => line)).toEqual([1])
  expect(records).toHaveLength(303)
})

test('a record almost as long as can be is the same wherever the pieces of its text end', () => {
  const toText = (letters: number) => `0,x\n1,"${'a\n'.repeat(letters / 2)}",y\n2,b,${'z'.repeat(50)}\n`
  for (const letters of [999_990, 999_992, 999_994, 1_000_000]) {
    const text = toText(letters) + '3,c,w\n'.repeat(200_000)
    const pieces = Array.from({length: Math.ceil(text.length / 100_003)}, (_, i) =>
      text.slice(i * 100_003, (i + 1) * 100_003),
    )
    const whole = [...readRecords(text, ',', {columns: 3})]
    const isSame = [...streamRecords(pieces, ',', {columns: 3}, 1)].every((record, i) => {
      return record.line === whole[i]?.line && record.raw === whole[i]?.raw
    })
    expect([isSame, whole.some(({raw}) => raw.length > 900_000)]).toEqual([true, letters < 999_994])
  }
})

test('a quote that never closes is looked for in a million characters and no further', () => {
  const [first, second] = read(`1,"b\n${'x,y\n'.repeat(400_000)}`, {columns: 2})
  expect(first).toMatchObject({line: 1, problem: 'unclosed_quote'})
  expect(second).toMatchObject({line: 2, fields: ['x', 'y']})
})
