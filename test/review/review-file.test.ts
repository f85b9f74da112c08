import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {FileReview} from '../../src/domain/file-review.js'
import {readProjectFile} from '../source-files.js'
import {PROJECT, readReviews} from './read-review.js'

/*
 * What a browser tells of the bad inputs is compared with what became of them where these are read: test/loaders/bad-inputs.test.ts.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures/exports')
const ENDING = '.expected.json'

const fixtures = readdirSync(FIXTURES).flatMap((format) =>
  readdirSync(join(FIXTURES, format))
    .filter((name) => !name.endsWith(ENDING))
    .map((name) => ({format, name})),
)

test.each(fixtures)('$format/$name is told as it is read', ({format, name}) => {
  const file = join(FIXTURES, format, name)
  const expected = JSON.parse(readFileSync(`${file}${ENDING}`, 'utf8'))
  const tell = (folder: string) => readReviews(`${folder}${name}`, readFileSync(file))[0]
  const inFolder = expected.folder === null ? undefined : tell('pore/')
  // Some say by their account that they are of another municipality than the folder.
  const isOthers = inFolder === undefined || inFolder.review.reason?.includes('otro municipio') === true
  const {review, opened} = (isOthers ? tell('') : inFolder) as ReturnType<typeof readReviews>[number]
  const isTally = opened?.found.sections.some((section) => section.isTally)
  expect(review).toMatchObject({format, kind: expected.kinds[0], reason: null})
  expect(review.rejections.map(({line, column, reason}) => ({line, column, reason}))).toEqual(
    expected.rejections,
  )
  expect(review.warnings).toEqual(expect.arrayContaining(expected.warnings))
  if (!isTally) expect(review.accepted + review.duplicated).toBe(expected.rows.length)
})

describe('rows of one file that say the same, or contradict one another', () => {
  test.each([
    [
      'visits',
      'municipio;fecha;visitas\nPore;2009-07-01;5\nPore;2009-07-02;1\nPore;2009-07-01;6\n',
      [
        'La línea 4 trae otro valor de la misma fecha y página',
        'La línea 2 trae otro valor de la misma fecha y página',
      ],
    ],
    [
      'measurements',
      'municipio;medida;fecha;numerador\nPore;edictos_emitidos;2009-07-01;5\nPore;edictos_emitidos;2009-07-01;6,5\n',
      [
        'La línea 3 trae otro valor de la misma medida y fecha',
        'La línea 2 trae otro valor de la misma medida y fecha',
      ],
    ],
    [
      'totals of a gathering',
      'municipio;fecha;evento;tipo;asistentes\nPore;2009-07-01;Huertas;taller;5\nPore;2009-07-01;huertas;taller;6\n',
      ['La línea 3 trae otro total del mismo evento', 'La línea 2 trae otro total del mismo evento'],
    ],
    [
      'actions',
      'municipio;id;condicion;accion;fecha_fin\nPore;1;A;Nombrar;2010-01-01\nPore;1;A;nombrar;2010-02-01\n',
      [
        'La línea 3 trae otros datos de la misma acción del mismo hallazgo',
        'La línea 2 trae otros datos de la misma acción del mismo hallazgo',
      ],
    ],
    [
      'activities',
      'municipio;actividad;inicio;fin\nPore;Taller;2010-01-01;2010-01-02\nPore;Taller;2010-01-01;2010-01-03\n',
      [
        'La línea 3 trae otros datos de la misma actividad y fecha de inicio',
        'La línea 2 trae otros datos de la misma actividad y fecha de inicio',
      ],
    ],
  ])('%s: all are rejected, in the words of the loader', (_, text, reasons) => {
    const {rejections, duplicated} = readOne('contradicciones.csv', text)
    expect(rejections.map(({reason}) => reason)).toEqual(reasons)
    expect(duplicated).toBe(0)
    const query = readProjectFile('loaders/sql/keep/contradictions.sql')
    expect(reasons.filter((reason) => !query.includes(`'${reason.replace(/^La línea \d+/, '')}'`))).toEqual(
      [],
    )
  })

  test('what is said again in an earlier line counts once', () => {
    const text = 'municipio;fecha;tipo;titulo\nPore;2009-07-01;noticia;Feria\nPore;01/07/2009;Noticia;FERIA\n'
    expect(readOne('noticias.csv', text)).toMatchObject({read: 2, accepted: 1, duplicated: 1, rejected: 0})
  })

  test('the days of rows that contradict one another are none of the file', () => {
    const text = 'municipio;fecha;visitas\nPore;2009-07-01;5\nPore;2009-07-01;6\nPore;2009-07-09;1\n'
    expect(readOne('visitas.csv', text)).toMatchObject({first_date: '2009-07-09', last_date: '2009-07-09'})
  })
})

describe('packed files', () => {
  const CSV = 'municipio;fecha;visitas\nPore;2009-07-01;5\n'

  test('a gzip is read as what is in it, also of several members; one of which a byte has changed or is missing is not', () => {
    const packed = new Uint8Array(gzipSync(CSV))
    expect(readOne('visitas.csv.gz', packed)).toMatchObject({file: 'visitas.csv.gz/visitas.csv', accepted: 1})
    const twice = new Uint8Array([...packed, ...new Uint8Array(gzipSync('Pore;2009-07-02;6\n'))])
    expect(readOne('visitas.csv.gz', twice)).toMatchObject({accepted: 2})
    const changed = packed.slice()
    changed[changed.length - 6] = (changed[changed.length - 6] ?? 0) ^ 1
    for (const damaged of [changed, packed.subarray(0, -12)])
      expect(readOne('visitas.csv.gz', damaged).reason).toContain('dañado o incompleto')
  })

  test('of a zip each file is told, and its folders say whose it is', () => {
    const zip = zipSync({
      'pore/visitas.csv': strToU8('fecha;visitas\n2009-07-01;5\n'),
      '__MACOSX/visitas.csv': strToU8('x'),
      'otro.gz': new Uint8Array(gzipSync(CSV)),
    })
    const reviews = readReviews('enero.zip', zip).map(({review}) => review)
    expect(reviews).toMatchObject([
      {file: 'enero.zip/pore/visitas.csv', municipality: 'pore', accepted: 1},
      {file: 'enero.zip/otro.gz', reason: expect.stringContaining('comprimido dentro de otro')},
    ])
  })
})

test('a file without municipality is taken in the folder of one, and what a formato.json says is followed', () => {
  const text = 'Día;Entradas\n2009-07-01;5\n'
  const mapping = {
    kind: 'visits',
    columns: {fecha: 'Día', visitas: 'Entradas'},
    constants: {},
    files: ['conteo*'],
  }
  const project = {...PROJECT, mappings: [['', [mapping]]] as [string, unknown][]}
  const tell = (path: string) => readReviews(path, text, project)[0]?.review
  expect(tell('conteo.csv')?.reason).toContain('No dice de qué municipio es')
  expect(tell('pore/conteo.csv')).toMatchObject({format: 'formato-json', accepted: 1, municipality: 'pore'})
  expect(tell('pore/otro.csv')?.reason).toContain('No se reconoce el encabezado')
})

test('very many rejected rows are told in part, and very long ones without their text', () => {
  const text = `municipio;fecha;visitas\n${'Pore;2009-07-01;x\n'.repeat(700)}Pore;2009-07-01;${'y'.repeat(30_000)}\n`
  const {rejected, rejections} = readOne('visitas.csv', text)
  expect([rejected, rejections.length]).toEqual([701, 500])
  const [long] = readOne(
    'visitas.csv',
    `municipio;fecha;visitas\nPore;2009-07-01;${'y'.repeat(30_000)}\n`,
  ).rejections
  expect(long).toMatchObject({isCut: true, fields: [], editable: []})
  expect(JSON.stringify(long).length).toBeLessThan(1_000)
})

function readOne(path: string, content: string | Uint8Array): FileReview {
  const [{review}, ...others] = readReviews(path, content) as [ReturnType<typeof readReviews>[number]]
  expect(others).toEqual([])
  return review
}
