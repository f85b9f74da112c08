import {expect, test} from 'vitest'
import {readText} from './read-text.js'

const FOOTER =
  'Promedio;7,5\nFuente: oficina TIC\n;Elaboró: Ana\nREVISÓ : Luz;\nNota: sin los festivos;;\nObservaciones:\n'

test('what an office writes below its table is passed over and counted', () => {
  const {rows, rejections, warnings} = readText(
    'v.csv',
    `fecha;visitas\n13/07/2009;5\n14/07/2009;10\nTotal;15\n${FOOTER}`,
  )
  expect({rows: rows.map(({visits}) => visits), rejections, warnings}).toEqual({
    rows: [5, 10],
    rejections: [],
    warnings: [
      'Línea 4: se omitió una fila de totales.',
      'Línea 5: se omitió una fila de promedios.',
      'Se omitieron 5 notas al pie, desde la línea 6.',
    ],
  })
})

test.each([
  'Sin dato',
  'Proyecto: nueva sede',
  'Fuente oficina TIC',
  'Fuente: oficina TIC;5',
  'Véase la nota: 3',
])('%s is no note below a table: the record is rejected', (line) => {
  const {rejections} = readText('v.csv', `fecha;visitas\n13/07/2009;5\n${line}\n`)
  expect(rejections.map((rejection) => rejection.line)).toEqual([3])
})

test('a title that begins as a note stays a row', () => {
  const {rows} = readText('p.csv', 'fecha;tipo;titulo\n13/07/2009;noticia;Nota: se abre la vía\n')
  expect(rows).toMatchObject([{title: 'Nota: se abre la vía'}])
})
