import fc from 'fast-check'
import {expect, test} from 'vitest'
import {mendText} from '../../src/review/mend-text.js'
import {readReviews, startReviewer} from './read-review.js'

const HEADER = 'municipio;fecha;pagina;visitas\r\n'
const VISITS = `${HEADER}Pore;31/07/2009;/inicio;12,5\r\nPore;01/08/2009;"/a;b";7\r\nPorre;02/08/2009;"/c\r\nd";x\r\nPore;03/08/2009;/e;8`

async function drop(content: string | Uint8Array, name = 'visitas.csv') {
  const reviewer = startReviewer()
  const file = new File([content as BlobPart], name, {lastModified: Date.parse('2013-01-15T12:00:00Z')})
  const [review] = await reviewer.review(file, {folder: '', onProgress: () => undefined})
  return {reviewer, review}
}

test('a cell that is put right is read at once by the rules of its file, one mistake after the other', async () => {
  const {reviewer} = await drop(VISITS)
  const check = async (...fields: string[]) =>
    (await reviewer.check('visitas.csv', 4, {fields})).problem?.column ?? null
  expect(await check('Pore', '02/08/2009', '/c', 'x')).toBe('visitas')
  expect(await check('Pore', '31/02/2009', '/c', '9')).toBe('fecha')
  expect(await check('Pore', '02/08/2009', '/c', '9')).toBeNull()
  const {problem} = await reviewer.check('visitas.csv', 4, {
    text: 'Pore;02/08/2009;/c;9\nPore;03/08/2009;/c;9',
  })
  expect(problem?.reason).toBe('El texto tiene varias filas')
})

test('a mended file has its other rows as they were, and is accepted whole', async () => {
  const {reviewer} = await drop(VISITS)
  const mended = new Map([
    [2, {fields: ['Pore', '31/07/2009', '/inicio;"a"', '12']}],
    [4, null],
  ])
  const {content, review} = await reviewer.mend('visitas.csv', mended)
  expect(await content.text()).toBe(
    `${HEADER}Pore;31/07/2009;"/inicio;""a""";12\r\nPore;01/08/2009;"/a;b";7\r\nPore;03/08/2009;/e;8`,
  )
  expect(review).toMatchObject({read: 3, accepted: 3, rejected: 0})
})

test('what a mended row contradicts is told before the file is handed over', async () => {
  const {reviewer} = await drop(VISITS)
  const mended = new Map([
    [2, {fields: ['Pore', '01/08/2009', '/a;b', '9']}],
    [4, null],
  ])
  const {review} = await reviewer.mend('visitas.csv', mended)
  expect(review.rejections.map(({line, reason}) => [line, reason.slice(0, 30)])).toEqual([
    [2, 'La línea 3 trae otro valor de '],
    [3, 'La línea 2 trae otro valor de '],
  ])
})

test('of the file its good rows alone can be had, and the others as the quarantine writes them', async () => {
  const {reviewer} = await drop(VISITS)
  const good = await (await reviewer.takeGood('visitas.csv', new Map())).content.text()
  expect(good).toBe(`${HEADER}Pore;01/08/2009;"/a;b";7\r\nPore;03/08/2009;/e;8`)
  expect(readReviews('visitas.csv', good)[0]?.review).toMatchObject({accepted: 2, rejected: 0})
  const rejected = await (await reviewer.takeRejected('visitas.csv', new Map())).content.text()
  const lines = rejected.split('\r\n')
  expect(lines[0]).toBe('# exportado: 2013-01-15')
  expect(lines[1]).toMatch(/;motivo;texto_original;cumple_archivo;cumple_linea$/)
  expect(rejected).toContain(';visitas.csv;2\r\n')
})

test('the good rows and those still wrong are had with what was put right and what was taken out', async () => {
  const text = `${VISITS}\r\nPore;31/02/2009;/f;3\r\nPore;05/08/2009;/g;y\r\n`
  const {reviewer} = await drop(text)
  const mended = new Map([
    [2, {fields: ['Pore', '31/07/2009', '/inicio', '12']}],
    [4, null],
    [7, {fields: ['Pore', '31/02/2009', '/f', '4']}],
  ])
  const good = await reviewer.takeGood('visitas.csv', mended)
  expect(await good.content.text()).toBe(
    `${HEADER}Pore;31/07/2009;/inicio;12\r\nPore;01/08/2009;"/a;b";7\r\nPore;03/08/2009;/e;8\r\n`,
  )
  expect(good.review).toMatchObject({read: 5, accepted: 3, rejected: 2})
  const rejected = await reviewer.takeRejected('visitas.csv', mended)
  const [, , ...lines] = (await rejected.content.text()).trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(';').at(-1))).toEqual(['7', '8'])
  expect(lines[0]).toContain(';4;')
  // Its text is that of the original still.
  expect(lines[0]).toContain('"Pore;31/02/2009;/f;3"')
})

test('a row that contradicts another once it is put right is none of the good ones, and to be put right', async () => {
  const {reviewer} = await drop(VISITS)
  const mended = new Map([[2, {fields: ['Pore', '01/08/2009', '/a;b', '9']}]])
  const {content} = await reviewer.takeGood('visitas.csv', mended)
  expect(await content.text()).toBe(`${HEADER}Pore;03/08/2009;/e;8`)
})

test('the cells that a spreadsheet would run are counted, numbers and dashes are not', async () => {
  const text =
    'municipio;fecha;pagina;visitas\nPore;01/08/2009;=HYPERLINK(1);7\nPore;02/08/2009;@a;-3\nPore;03/08/2009;-;8\n'
  expect((await drop(text)).review?.formulas).toBe(2)
})

test('a file of Windows is mended as UTF-8 that says so', async () => {
  const text = 'municipio;fecha;pagina;visitas\nG\xe9nova;31/07/2009;/a\xf1o;1\nG\xe9nova;01/08/2009;/a;x\n'
  const {reviewer} = await drop(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  const {content} = await reviewer.mend('visitas.csv', new Map([[3, null]]))
  const bytes = new Uint8Array(await content.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('municipio;fecha;pagina;visitas\nGénova;31/07/2009;/año;1\n')
})

test('however a text is cut into pieces, its lines are those of the whole', () => {
  const lines = fc.array(fc.tuple(fc.constantFrom('', 'a', 'bb'), fc.constantFrom('\n', '\r\n', '\r')), {
    minLength: 1,
  })
  fc.assert(
    fc.property(lines, fc.array(fc.nat(3)), fc.nat(8), fc.boolean(), (given, cuts, at, isLeft) => {
      const text = given.map((line) => line.join('')).join('')
      const whole = text.split(/(?<=\r\n|\n|\r(?!\n))/)
      const line = 1 + (at % whole.length)
      const record = {lineEnd: line, text: isLeft ? null : 'X'}
      const expected = whole.map((each, i) => {
        if (i + 1 !== line) return each
        return isLeft ? '' : `X${/[\r\n]*$/.exec(each)?.[0]}`
      })
      const pieces: string[] = []
      let from = 0
      for (const cut of cuts) {
        pieces.push(text.slice(from, from + cut))
        from += cut
      }
      pieces.push(text.slice(from))
      expect([...mendText(pieces, new Map([[line, record]]))].join('')).toBe(expected.join(''))
    }),
  )
})
