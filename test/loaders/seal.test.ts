import {appendFile, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {toDigest} from '../../loaders/digest.js'
import {makeEvidence} from '../../loaders/evidence.js'
import {readSeals} from '../../loaders/seal/read-seals.js'
import {toSealDigest} from '../../loaders/seal/seal.js'
import {findSealChanges} from '../../loaders/seal/seal-changes.js'
import {writeSeal} from '../../loaders/seal/write-seal.js'
import {createDataFolder, dropExport, runOnFolder} from '../data-folder.js'

const HEADER = 'municipio,fecha,tipo,titulo'
const NEWS = [1, 2, 3, 4].map(
  (n) => `pore,2009-03-0${n},noticia,Noticia ${n}\npore,2009-04-0${n},noticia,Otra ${n}\n`,
)
const SEALED = {municipality: 'pore', bimester: '2009-B2'}

let dataDir: string

beforeEach(async () => {
  dataDir = await createDataFolder({'marzo.csv': `${HEADER}\n${NEWS.join('')}`})
})

async function seal(): Promise<string> {
  const pipeline = await runOnFolder(dataDir, {cutoff: '2009-04-30', today: '2009-05-10'})
  return await writeSeal(pipeline, {...SEALED, today: '2009-05-10'})
}

async function findChanges(cutoff = '2009-12-31') {
  const pipeline = await runOnFolder(dataDir, {cutoff})
  await makeEvidence(pipeline.store, {showsText: false, byDay: false, mostRows: 1000})
  return (await findSealChanges(pipeline)).map((change) => [
    change.code,
    change.sealed_value,
    change.sealed_state,
    change.value,
    change.state,
    change.files,
  ])
}

function findProblems(): string[] {
  const problems: {file: string; line: number; message: string}[] = []
  readSeals(dataDir, problems)
  return problems.map(({file, message}) => `${file}: ${message}`)
}

const folder = () => join(dataDir, 'cierres', 'pore', '2009-B2')

test('what was closed stays as it is, and is the same where nothing changed', async () => {
  await seal()
  expect((await readdir(folder())).sort()).toEqual([
    'cierre.json',
    'cumplimiento.parquet',
    'fuentes.parquet',
    'puntajes.parquet',
    'ventanas.parquet',
  ])
  expect(findProblems()).toEqual([])
  expect(await findChanges()).toEqual([])
})

test('a later export of the same days changes the result, and is named as the cause', async () => {
  await seal()
  const before = await readFile(join(folder(), 'cumplimiento.parquet'))
  await dropExport(
    dataDir,
    'tardio.csv',
    `${HEADER}\npore,2009-03-20,noticia,Tarde\npore,2009-04-20,noticia,Más tarde\n`,
  )
  const changes = await findChanges()
  expect(changes.find(([code]) => code === 'pore-01')).toEqual([
    'pore-01',
    4,
    'incumple',
    5,
    'meta',
    ['tardio.csv'],
  ])
  expect(await readFile(join(folder(), 'cumplimiento.parquet'))).toEqual(before)
})

test('a file that is looked at and does not count is no cause', async () => {
  await seal()
  await dropExport(dataDir, 'tardio.csv', `${HEADER}\npore,2009-03-20,noticia,Tarde\n`)
  await dropExport(dataDir, 'repetida.csv', `${HEADER}\npore,2009-03-25,noticia,Noticia 1\n`)
  const change = (await findChanges()).find(([code]) => code === 'pore-01')
  expect(change?.at(-1)).toEqual(['tardio.csv'])
})

test('a file that is taken away, and one that is replaced by another of the same name, are causes', async () => {
  await seal()
  await rm(join(dataDir, 'entrada', 'marzo.csv'))
  expect((await findChanges()).find(([code]) => code === 'pore-01')).toEqual([
    'pore-01',
    4,
    'incumple',
    null,
    'sin_dato',
    ['marzo.csv'],
  ])
  await dropExport(dataDir, 'marzo.csv', `${HEADER}\n${NEWS.slice(0, 3).join('')}`)
  expect((await findChanges()).find(([code]) => code === 'pore-01')).toEqual([
    'pore-01',
    4,
    'incumple',
    3,
    'incumple',
    ['marzo.csv'],
  ])
})

test('a goal that is changed in the plan afterwards changes what was closed, by no file', async () => {
  await seal()
  const plan = join(dataDir, 'planes', 'pore.csv')
  const text = await readFile(plan, 'utf8')
  await writeFile(plan, text.replace('mes,,,,,5,', 'mes,,,,,4,'))
  expect(await findChanges()).toEqual([['pore-01', 4, 'incumple', 4, 'meta', []]])
})

test('the same data make the same record, whenever it is closed on a day', async () => {
  const first = await seal()
  await rename(join(dataDir, 'cierres'), join(dataDir, 'antes'))
  expect(await seal()).toBe(first)
})

test('a bimester cannot be closed twice', async () => {
  await seal()
  await expect(seal()).rejects.toThrow('sealed already')
  expect((await readdir(join(dataDir, 'cierres', 'pore'))).sort()).toEqual(['2009-B2'])
})

const REMEDY =
  'Un cierre no se cambia: traiga la carpeta de una copia de respaldo, o bórrela y cierre otra vez el bimestre.'

test.each<[string, () => Promise<void>, string]>([
  [
    'whose figures were changed',
    async () => appendFile(join(folder(), 'cumplimiento.parquet'), 'x'),
    'cumplimiento.parquet fue alterado.',
  ],
  ['that lacks a table', async () => rm(join(folder(), 'puntajes.parquet')), 'falta puntajes.parquet.'],
  [
    'that says another day',
    async () => {
      const file = join(folder(), 'cierre.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace('2009-05-10', '2009-05-01'))
    },
    'el cierre fue alterado: su contenido no es el que se firmó.',
  ],
  ['that was never finished', async () => rm(join(folder(), 'cierre.json')), 'falta cierre.json.'],
])('a closed bimester %s is refused', async (_, tamper, message) => {
  await seal()
  await tamper()
  expect(findProblems()).toEqual([`cierres/pore/2009-B2/cierre.json: ${message} ${REMEDY}`])
  await expect(runOnFolder(dataDir)).rejects.toThrow(message)
})

test('a closed bimester in the folder of another is refused', async () => {
  await seal()
  await mkdir(join(dataDir, 'cierres', 'palmar'))
  await rename(folder(), join(dataDir, 'cierres', 'palmar', '2009-B2'))
  expect(findProblems()).toEqual([
    `cierres/palmar/2009-B2/cierre.json: es el cierre de 2009-B2 de pore, y está en la carpeta de otro. ${REMEDY}`,
  ])
})

test('a closed bimester in the folder of another bimester is refused too', async () => {
  await seal()
  await rename(folder(), join(dataDir, 'cierres', 'pore', '2009-B3'))
  expect(findProblems()).toEqual([
    `cierres/pore/2009-B3/cierre.json: es el cierre de 2009-B2 de pore, y está en la carpeta de otro. ${REMEDY}`,
  ])
})

test('the layout of the record may change, as an editor does', async () => {
  await seal()
  const file = join(folder(), 'cierre.json')
  await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))).replaceAll(',', ',\r\n'))
  expect(findProblems()).toEqual([])
})

test.each([
  [
    'an older program, with fewer columns in another order',
    `select state, code, t, bimester, municipality, value::integer as value, unit, ratio, indicator from`,
    {},
  ],
  ['a newer one, with a column that is not known', `select 'x' as novedad, * from`, {nota: 'otra versión'}],
])('a bimester that was closed by %s is read by the names of its columns', async (_, select, more) => {
  await seal()
  await rewrite(select, more)
  expect(findProblems()).toEqual([])
  expect(await findChanges()).toEqual([])
  await dropExport(
    dataDir,
    'tardio.csv',
    `${HEADER}\npore,2009-03-20,noticia,Tarde\npore,2009-04-20,noticia,Más tarde\n`,
  )
  expect((await findChanges()).find(([code]) => code === 'pore-01')).toEqual([
    'pore-01',
    4,
    'incumple',
    5,
    'meta',
    ['tardio.csv'],
  ])
})

test('what a newer program says beside what is known counts for the hash, and a layout of its own is not called altered', async () => {
  await seal()
  await rewrite('select * from', {nota: 'otra versión'})
  const file = join(folder(), 'cierre.json')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('otra versión', 'otra'))
  expect(findProblems()).toEqual([
    `cierres/pore/2009-B2/cierre.json: el cierre fue alterado: su contenido no es el que se firmó. ${REMEDY}`,
  ])
  await writeFile(file, text.replace('"formato":1', '"formato":2'))
  expect(findProblems()).toEqual([
    'cierres/pore/2009-B2/cierre.json: este cierre lo escribió una versión posterior de Cumple, y esta no lo puede leer. Use aquella o una más nueva.',
  ])
})

/** The record as another program would have written it: its results selected otherwise, and more said in `cierre.json`. */
async function rewrite(select: string, more: object): Promise<void> {
  const {store} = await runOnFolder(dataDir, {cutoff: '2009-04-30'})
  const [before, after] = ['cumplimiento.parquet', 'otro.parquet'].map((name) => join(folder(), name))
  await store.run(`copy (${select} read_parquet('${before}')) to '${after}' (format parquet)`)
  await rename(after ?? '', before ?? '')
  const file = join(folder(), 'cierre.json')
  const {sha256: _, ...content} = JSON.parse(await readFile(file, 'utf8'))
  content.tablas.cumplimiento.sha256 = toDigest(await readFile(before ?? ''))
  const whole = {...content, ...more}
  await writeFile(file, JSON.stringify({...whole, sha256: toSealDigest(whole)}))
}
