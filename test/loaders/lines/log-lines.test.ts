import {createHmac} from 'node:crypto'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'
import type {ExportSource} from '../../../loaders/export-source.js'
import {toByteSource} from '../../../loaders/inputs/file-chunks.js'
import type {Input} from '../../../loaders/inputs/read-inputs.js'
import {stageLog, toLogLines} from '../../../loaders/lines/log-lines.js'
import {setPersonKey} from '../../../loaders/lines/person-key.js'
import {takeLog} from '../../../loaders/lines/take-log.js'
import {RecordSink} from '../../../loaders/record-sink.js'
import {Store} from '../../../loaders/store.js'
import {fold} from '../../../src/domain/fold.js'
import {recogniseExport} from '../../../src/formats/export.js'
import {ExportReading, type World} from '../../../src/formats/export-reading.js'
import {dirtyLogs, type LogName} from './dirty-logs.js'

const WORLD = {findMunicipality: () => undefined, today: '2025-06-30', smallest: 0}
const READING: World = {
  ...WORLD,
  folder: undefined,
  folderType: undefined,
  suggestMunicipality: () => undefined,
  metrics: new Set(),
  hashPerson: (person) => person,
}
const SAMPLE = {seed: 20_240_702, numRuns: 60}

async function openStore(personKey = 'prueba'): Promise<Store> {
  const store = await Store.open({personKey, version: 'prueba'})
  onTestFinished(() => store.close())
  return store
}

/** A log in a file of its own, as it is when it is opened. */
function toSource(text: string): ExportSource {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-registro-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = join(folder, 'registro.csv')
  writeFileSync(file, text)
  const found = recogniseExport({name: 'registro.csv', text, isWhole: true})
  if ('refused' in found) throw new Error(found.refused)
  const input = {file, size: text.length, encoding: 'utf-8'} as Input
  return {
    input,
    content: {text, isWhole: true, mark: 0, bytes: toByteSource(input), encoding: 'utf-8'},
    found,
    folder: undefined,
  }
}

/** The lines of a staged log, and whether they are plain; undefined where it is left to the general path. */
async function readLines(
  store: Store,
  text: string,
): Promise<[line: number, isPlain: boolean][] | undefined> {
  const log = toLogLines(toSource(text), WORLD)
  if (log === undefined || (await stageLog(store, log)) === undefined) return undefined
  const rows = await store.query(
    'select line, coalesce(is_plain, false) as is_plain from split_line order by line',
  )
  return rows.map(({line, is_plain}) => [Number(line), is_plain === true])
}

test('most lines of dirty logs are plain, and some are not', async () => {
  const store = await openStore()
  for (const name of ['publicaciones', 'asistencia'] satisfies LogName[]) {
    let [lines, plain] = [0, 0]
    for (const text of fc.sample(dirtyLogs(name), SAMPLE)) {
      const read = (await readLines(store, text)) ?? []
      lines += read.length
      plain += read.filter(([, isPlain]) => isPlain).length
    }
    expect(plain / lines).toBeGreaterThan(0.6)
    expect(plain / lines).toBeLessThan(0.95)
  }
})

test('lines are counted as an editor counts them, those within quotes and blank ones too', async () => {
  const store = await openStore()
  const rows = ['fecha;tipo;titulo;municipio', '01/07/2024;acta;Uno;pore', '', '01/07/2024;acta;"Dos']
  const text = [...rows, '03/07/2024;acta;Tres;pore', 'y más";pore', '01/07/2024;acta;Cuatro;pore', ''].join(
    '\r\n',
  )
  expect(await readLines(store, text)).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [7, true],
  ])
})

test('a stray quote costs one line', async () => {
  const store = await openStore()
  const rows = Array.from({length: 30}, (_, i) => `01/07/2024;acta;${i === 9 ? '"' : ''}Acta ${i};pore\n`)
  const lines = await readLines(store, `fecha;tipo;titulo;municipio\n${rows.join('')}`)
  expect(lines?.length).toBe(30)
  expect(lines?.filter(([, isPlain]) => !isPlain)).toEqual([[11, false]])
})

test('an export of another kind or with other columns, in Windows-1252 or with line ends of two sorts is left to the general path', async () => {
  const store = await openStore()
  expect(await readLines(store, 'fecha;tipo;titulo;municipio\n01/07/2024;acta;A;pore\r\n')).toBeUndefined()
  expect(await readLines(store, 'municipio;fecha;visitas\npore;01/07/2024;5\n')).toBeUndefined()
  expect(await readLines(store, 'fecha;tipo;titulo;departamento;municipio\n')).toBeUndefined()
  const windows = toSource('fecha;tipo;titulo;municipio\n')
  windows.input.encoding = 'windows-1252'
  expect(toLogLines(windows, WORLD)).toBeUndefined()
})

test('texts are compared by the engine as by the general path', async () => {
  const store = await openStore()
  const letters = [..."aZ09áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…°  !#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"]
  const texts = fc.sample(fc.string({unit: fc.constantFrom(...letters), maxLength: 20}), SAMPLE)
  for (const text of [...letters, ...texts]) {
    const [row] = await store.query('select plain_fold($1::varchar) as folded', [text])
    expect(row?.folded).toBe(fold(text))
  }
})

test('people get the same key from the engine and from the general path', async () => {
  for (const key of ['prueba', 'ñ'.repeat(80)]) {
    const store = await openStore(key)
    await setPersonKey(store)
    const [row] = await store.query(`select keyed_hash('ana perez') as key`)
    expect(row?.key).toBe(createHmac('sha256', key).update('ana perez').digest('base64'))
  }
})

test('the dates of plain lines tell their order as if all had been read one by one', async () => {
  const store = await openStore()
  const finding = async (dates: readonly string[]) => {
    const rows = dates.map((date) => `${date};acta;Acta;pore\n`).join('')
    const source = toSource(`fecha;tipo;titulo;municipio\n${rows}`)
    const log = toLogLines(source, {...WORLD, findMunicipality: (text) => text})
    const staged = log && (await stageLog(store, log))
    if (staged === undefined) throw new Error('not for the engine')
    const reading = new ExportReading(source.found, [], READING)
    const sink = new RecordSink(store, 1, {municipalities: [], metrics: []})
    await store.setVariable('file_id', 1, 'integer')
    await takeLog(store, staged, {reading, sink, onBytes: () => {}})
    return reading.dateOrder.finding()
  }
  expect(await finding(['01/02/2024', '2024-12-31'])).toEqual({order: 'dmy', decided: false})
  expect(await finding(['01/02/2024', '31/12/2024'])).toEqual({order: 'dmy', decided: true})
  expect(await finding(['01/02/2024', '12/31/2024'])).toEqual({order: 'mdy', decided: true, monthFirst: true})
})
