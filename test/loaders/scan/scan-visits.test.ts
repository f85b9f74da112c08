import {expect, test} from 'vitest'
import {scanVisits} from '../../../loaders/scan/scan-visits.js'
import {readGenerally, readScanned, type Scan, type ScannedOptions, type Told} from './scanned.js'

const HEADER = 'municipio;fecha;pagina;visitas;visitantes;paginas_vistas'

function toTold({rows, rejections, suspects, days, warnings, order}: Told): Told {
  return {rows, rejections, suspects, days, warnings, order}
}

/** Expects of the scanner what the general path says; returns how many rows the scanner took itself. */
async function expectSame(text: string, options: ScannedOptions = {}): Promise<number> {
  const scanned = await readScanned(text, options)
  expect(toTold(scanned)).toEqual(readGenerally(text, options.folder))
  return scanned.fast
}

test('plain rows are taken by the scanner itself, with their lines', async () => {
  const text = `${HEADER}\n85263;01/07/2024;/a;10;5;20\n\n63302;2024-07-02;;11;;\nGénova;20240703;/b;12;1;2\n`
  const {rows, fast, result} = await readScanned(text)
  expect(rows).toEqual([
    [2, 85263, '2024-07-01', '/a', 10, 5, 20],
    [4, 63302, '2024-07-02', '', 11, null, null],
    [5, 63302, '2024-07-03', '/b', 12, 1, 2],
  ])
  expect({fast, lines: result.lines}).toEqual({fast: 3, lines: 5})
  await expectSame(text)
})

test.each([
  ['quotes around fields', `${HEADER}\n"pore";"01/07/2024";"/a;b";"10";"5";""\n`, 1],
  ['doubled quotes', `${HEADER}\npore;01/07/2024;"/a""b";10;5;\n`, 0],
  ['a quote within a field', `${HEADER}\npore;01/07/2024;/a"b;10;5;\n`, 0],
  ['a record over two lines', `${HEADER}\npore;01/07/2024;"/a\n/b";10;5;\npore;02/07/2024;/c;1;;\n`, 1],
  ['a stray quote', `${HEADER}\npore;01/07/2024;"/a;10;5;\npore;02/07/2024;/c;1;;\n`, 1],
  ['text after a closing quote', `${HEADER}\npore;01/07/2024;"/a" b;10;5;\npore;02/07/2024;/c;1;;\n`, 1],
  ['blank lines and blank fields', `${HEADER}\n\n;;;;;\n  ;;;;;\npore;01/07/2024;/a;1;;\n\n`, 1],
  ['carriage returns', `${HEADER}\rpore;01/07/2024;/a;1;;\r\rpore;01/07/2024;/b;1;;`, 2],
  [
    'every line end',
    `${HEADER}\r\npore;01/07/2024;/a;1;;\r\n\r\npore;01/07/2024;/b;1;;\n\rpore;01/07/2024;/c;1;;\r\r\n`,
    3,
  ],
  [
    'too few and too many columns',
    `${HEADER}\npore;01/07/2024;/a;1;\npore;01/07/2024;/a;1;;;;\npore;01/07/2024;/a;1;;;x\n`,
    1,
  ],
  [
    'numbers in other ways',
    `${HEADER}\npore;01/07/2024;/a;1.234;+5;5,00\npore;01/07/2024;/b; 7 ;1e3;\npore;01/07/2024;/c;-1;;\npore;01/07/2024;/d;007;;\npore;01/07/2024;/e;2147483647;;\npore;01/07/2024;/f;2147483648;;\n`,
    1,
  ],
  ['more visitors than page views', `${HEADER}\npore;01/07/2024;/a;1;9;3\n`, 0],
  [
    'dates in other ways',
    `${HEADER}\npore;1/7/2024;/a;1;;\npore;2024.07.01;/a;1;;\npore;01-07-2024;/a;1;;\npore;1.7.2024;/b;1;;\npore;1 de julio de 2024;/c;1;;\npore;45474;/d;1;;\npore;01/07/24;/e;1;;\npore;31/06/2024;/f;1;;\npore;01/07/2031;/g;1;;\npore;31/12/1989;/h;1;;\npore;2024-07/01;/i;1;;\npore;29/02/2024;/j;1;;\npore;29/02/2023;/j;1;;\n`,
    5,
  ],
  [
    'municipalities in other ways',
    `${HEADER}\nPORE;01/07/2024;/a;1;;\n Alcaldía de Génova ;01/07/2024;/a;1;;\n5001;01/07/2024;/a;1;;\nNinguno;01/07/2024;/a;1;;\n;01/07/2024;/a;1;;\nTotal;01/07/2024;/a;1;;\n`,
    2,
  ],
  [
    'pages to be trimmed or mended',
    `${HEADER}\npore;01/07/2024; /a ;1;;\npore;02/07/2024;'5;1;;\npore;03/07/2024;/c\u200bd;1;;\npore;04/07/2024;/GÃ©nova;1;;\npore;05/07/2024;/niñez;1;;\npore;06/07/2024;\u00a0/x;1;;\npore;07/07/2024;\ufeff/x;1;;\n`,
    4,
  ],
  [
    'a header and totals among the rows',
    `${HEADER}\npore;01/07/2024;/a;1;;\n${HEADER}\nTotal;;;1;;\npore;Total;;1;;\n`,
    1,
  ],
  ['no last line end', `${HEADER}\npore;01/07/2024;/a;1;;5`, 1],
  ['no rows', `${HEADER}\n`, 0],
])('%s are read as the general path reads them', async (_, text, fast) => {
  expect(await expectSame(text)).toBe(fast)
})

test('columns stand in any order, among others, and some are absent', async () => {
  expect(await expectSame('visitas,otra,fecha\n5,"x, y",2024-07-01\n6,,2024-07-02\n', {folder: 'pore'})).toBe(
    2,
  )
  expect(
    await expectSame('fecha\tpagina\tpaginas_vistas\tvisitas\n2024-07-01\t/a\t9\t1\n', {folder: 'pore'}),
  ).toBe(1)
})

test('a row of another municipality than its folder is set aside', async () => {
  expect(
    await expectSame(`${HEADER}\npore;01/07/2024;/a;1;;\ngenova;01/07/2024;/a;1;;\n;01/07/2024;/b;1;;\n`, {
      folder: 'pore',
    }),
  ).toBe(2)
})

test('Windows-1252 is read without being turned into UTF-8', async () => {
  const text = `${HEADER}\nGénova;01/07/2024;/niñez – “ya”;1;;\nGénova;01/07/2024;/Ã©;1;;\nGénova;01/07/2024;/é;1;;\nEl Águila;02/07/2024;/é;1;;\n`
  expect(await expectSame(text, {encoding: 'windows-1252'})).toBe(3)
  expect(await expectSame(text)).toBe(3)
})

test('the days on which a page stands twice, or the total beside pages, are told', async () => {
  const {suspects} = await readScanned(
    `${HEADER}\npore;01/07/2024;/a;1;;\npore;02/07/2024;/a;1;;\npore;01/07/2024; /a;2;;\ngenova;05/07/2024;;9;;\ngenova;05/07/2024;/x;2;;\ngenova;06/07/2024;;9;;\n`,
  )
  expect(suspects).toEqual(['63302 2024-07-05', '85263 2024-07-01'])
})

test('a record set aside tells its page to the scanner: it may double one that was taken', async () => {
  const text = `${HEADER}\npore;01/07/2024;/a;1;;\npore;01/07/2024;/a;1.000;;\npore;01/07/2024;/nueva;2.000;;\npore;02/07/2024;/nueva;3;;\n`
  await expectSame(text)
  expect((await readScanned(text)).suspects).toEqual(['85263 2024-07-01'])
})

test('month first is told by the dates, and a date that says another order stops the scan', async () => {
  expect(await expectSame(`${HEADER}\npore;07/31/2024;/a;1;;\npore;07/01/2024;/a;1;;\n`)).toBe(2)
  // A date of a row that is rejected, or written with its time, tells the order too.
  await expectSame(`${HEADER}\npore;07/01/2024;/a;1;;\npore;07/31/2024 10:00;/a;nada;;\n`)
})

test('a text in quotes that holds a delimiter is not taken for two fields where it stands without them', async () => {
  const rows = '"pore";01/07/2024;"/a;5";1;;\npore;02/07/2024;/b;1;;\n'
  const odd = 'pore;04/07/2024;/a;5;1;\npore;05/07/2024;/b;1;;\n'
  await expectSame(`${HEADER}\n${rows}${rows}${odd}`)
  await expectSame(`${HEADER}\n${rows.replace('"/a;5"', '"/a;5" ')}${rows}${odd}`)
})

test('a long quoted text is believed where the general path believes it, and no further', async () => {
  const texts = ['x\n'.repeat(49), 'x\n'.repeat(50), 'a;b;c;d;e;f\n'.repeat(60), 'ñ'.repeat(70_000)]
  const whole = HEADER.length + 'pore;01/07/2024;"";1;;'.length
  for (const length of [999_900, 999_998, 1_000_001]) texts.push(`x\n${'ñ'.repeat(length - whole)}`)
  for (const text of texts) {
    const file = `${HEADER}\npore;01/07/2024;"${text}";1;;\npore;02/07/2024;/b;1;;\n`
    await expectSame(file)
    await expectSame(file, {chunk: 50_000})
  }
})

test('a record that is longer than what is read at once is read whole', async () => {
  await expectSame(`${HEADER}\npore;01/07/2024;/${'x'.repeat(5_000)};1;;\n`, {chunk: 64})
  await expectSame(`${HEADER}\npore;01/07/2024;/${'x'.repeat(1_000_001)};1;;\npore;02/07/2024;/b;1;;\n`)
})

test('a date that says another order stops the scan, and the dates of rejected rows count too', async () => {
  const scan: Scan = (task, sink, judge, options) =>
    scanVisits({...task, order: task.order === 'dmy' ? 'mdy' : 'dmy'}, sink, judge, options)
  const toOrder = async (rows: string) => {
    const {result, order} = await readScanned(`${HEADER}\n${rows}`, {scan})
    return [result.contradicted, order.order]
  }
  expect(await toOrder('pore;07/31/2024;/a;1;;\n')).toEqual([true, 'mdy'])
  expect(await toOrder('pore;07/31/2024 10:00;/a;nada;;\n')).toEqual([true, 'mdy'])
  expect(await toOrder('pore;01/02/2024;/a;1;;\npore;31/07/2024;/a;1;;\n')).toEqual([true, 'dmy'])
  expect(await toOrder('pore;01/02/2024;/a;1;;\n')).toEqual([false, 'dmy'])
})

test('where there is no room to tell the doubled days, that is said', async () => {
  const days = Array.from({length: 28}, (_, day) => `pore;${day + 1}/02/2024;/a;1;;\n`).join('')
  const {result} = await readScanned(`${HEADER}\n${days.repeat(2)}`, {mostWords: 64})
  expect(result.suspects?.length).toBe(28)
  const pages = Array.from(
    {length: 5_000},
    (_, i) => `pore;01/02/2024;/${i};1;;\npore;${(i % 28) + 1}/01/2020;/${i};1;;\n`,
  )
  const many = await readScanned(`${HEADER}\n${pages.join('')}`, {mostWords: 64})
  expect({suspects: many.result.suspects, rows: many.result.rows}).toEqual({suspects: null, rows: 10_000})
})

test('what grows behind the end of a file that was told is not read', async () => {
  const scan: Scan = (task, sink, judge) => scanVisits({...task, end: task.end - 23}, sink, judge)
  const {rows} = await readScanned(`${HEADER}\npore;01/07/2024;/a;1;;\npore;02/07/2024;/b;1;;\n`, {scan})
  expect(rows.map(([line]) => line)).toEqual([2])
})
