import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {expect, onTestFinished, test} from 'vitest'
import {attachKept, forgetKept} from '../../loaders/kept-file.js'
import {readFolder} from '../../loaders/pipeline.js'
import {createDataFolder} from '../data-folder.js'
import {readAgain, startIngest} from '../killed-ingest.js'
import {readKept} from '../store-contents.js'
import {toVisitExport} from '../visit-export.js'

const OPTIONS = {today: '2013-06-30', personKey: 'prueba'}

async function createFolder(rows = 2_000): Promise<{dataDir: string; storeFile: string}> {
  const dataDir = await createDataFolder({'a.csv': toVisitExport({rows, seed: 1})})
  return {dataDir, storeFile: join(dataDir, 'almacen.duckdb')}
}

/** What a process says until its end, and its exit code. */
async function waitFor(child: ChildProcess): Promise<{code: number | null; said: string}> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = await once(child, 'close')
  return {code, said}
}

/** A process that has read the folder and keeps the store. */
async function startHolder({
  dataDir,
  storeFile,
}: {
  dataDir: string
  storeFile: string
}): Promise<ChildProcess> {
  const child = startIngest(dataDir, storeFile, '60000', 'holds')
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdout?.setEncoding('utf8')
  for (let said = ''; !said.includes('done'); )
    said += String(await once(child.stdout as NonNullable<typeof child.stdout>, 'data'))
  return child
}

test('two processes at once both end well, one after the other, and leave the store of one', async () => {
  const {dataDir, storeFile} = await createFolder()
  const both = [startIngest(dataDir, storeFile), startIngest(dataDir, storeFile)]
  expect(await Promise.all(both.map(waitFor))).toEqual([
    {code: 0, said: 'begins\ndone\n'},
    {code: 0, said: 'begins\ndone\n'},
  ])
  expect(await readAgain(dataDir, storeFile)).toEqual(await readAgain(dataDir))
})

test('a process that keeps the store longer than it is waited for is named by its number', async () => {
  const {dataDir, storeFile} = await createFolder()
  const holder = await startHolder({dataDir, storeFile})
  await expect(readFolder({...OPTIONS, dataDir, storeFile, patience: 200})).rejects.toThrow(
    `Otro programa de Cumple (proceso ${holder.pid}) está leyendo los datos. Espere a que termine o ciérrelo, y repita la orden.`,
  )
})

test('a process that dies with the store open lets go of it at once', async () => {
  const {dataDir, storeFile} = await createFolder()
  const holder = await startHolder({dataDir, storeFile})
  holder.kill('SIGKILL')
  await once(holder, 'close')
  const {close} = await readFolder({...OPTIONS, dataDir, storeFile, patience: 0})
  close()
  expect(await readAgain(dataDir, storeFile)).toEqual(await readAgain(dataDir))
})

test('two readings by one process wait for each other, also where they begin at the same moment', async () => {
  const {dataDir, storeFile} = await createFolder()
  const order: string[] = []
  const read = async (name: string) => {
    const {store, close} = await readFolder({...OPTIONS, dataDir, storeFile})
    order.push(`${name} has it`)
    const contents = await readKept(store)
    order.push(`${name} lets go`)
    close()
    return contents
  }
  const [one, other] = await Promise.all([read('one'), read('other')])
  expect(one).toEqual(other)
  expect(order.map((event) => event.replace(/^\w+ /, ''))).toEqual(['has it', 'lets go', 'has it', 'lets go'])
})

test('of two that ask for a store at the same moment one has it', async () => {
  const {storeFile} = await createFolder()
  const ask = async () => {
    const instance = await DuckDBInstance.create(':memory:')
    onTestFinished(() => instance.closeSync())
    return await instance.connect()
  }
  const connections = [await ask(), await ask()]
  onTestFinished(() => forgetKept(storeFile))
  const asked = await Promise.allSettled(
    connections.map((connection) => attachKept(connection, storeFile, 0)),
  )
  expect(asked.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('who did not get the store does not take it from who has it', async () => {
  const {dataDir, storeFile} = await createFolder()
  const {close} = await readFolder({...OPTIONS, dataDir, storeFile})
  for (let i = 0; i < 2; i++)
    await expect(readFolder({...OPTIONS, dataDir, storeFile, patience: 0})).rejects.toThrow(
      `proceso ${process.pid}`,
    )
  close()
})

test('a store that is no store, was cut short or has changed bytes is made anew', async () => {
  const {dataDir, storeFile} = await createFolder(20_000)
  const fresh = await readAgain(dataDir, storeFile)
  const whole = await readFile(storeFile)
  const changed = (at: number) => {
    const bytes = Buffer.from(whole)
    bytes.fill(0x5a, at, at + 64)
    return bytes
  }
  const damages = {
    'another file': Buffer.from('municipio;fecha;visitas\n'.repeat(1_000)),
    'an empty file': Buffer.alloc(0),
    'its beginning': whole.subarray(0, 20_000),
    'all but its end': whole.subarray(0, whole.length - 100_000),
    'another head': changed(100),
    'another block list': changed(12_300),
    'another block': changed(300_000),
  }
  for (const [name, bytes] of Object.entries(damages)) {
    await writeFile(storeFile, bytes)
    expect(await readAgain(dataDir, storeFile), name).toEqual(fresh)
  }
  await writeFile(`${storeFile}.wal`, 'no es un diario'.repeat(1_000))
  expect(await readAgain(dataDir, storeFile)).toEqual(fresh)
})

test('damage that is found after the reading is mended by the next one', async () => {
  const {dataDir, storeFile} = await createFolder(20_000)
  const fresh = await readAgain(dataDir, storeFile)
  const bytes = await readFile(storeFile)
  bytes.fill(0x5a, bytes.length - 100_000, bytes.length - 99_000)
  await writeFile(storeFile, bytes)
  await expect(readAgain(dataDir, storeFile)).rejects.toThrow('Corrupt database file')
  expect(await readAgain(dataDir, storeFile)).toEqual(fresh)
})

test('a store that has lost a record is read anew', async () => {
  const {dataDir, storeFile} = await createFolder(300)
  const fresh = await readAgain(dataDir, storeFile)
  const {store, close} = await readFolder({...OPTIONS, dataDir, storeFile})
  await store.run(
    'update kept.visit_day set rows = rows - 1 where date = (select min(date) from kept.visit_day)',
  )
  close()
  expect(await readAgain(dataDir, storeFile)).toEqual(fresh)
})
