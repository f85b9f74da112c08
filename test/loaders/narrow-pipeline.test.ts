import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Papa from 'papaparse'
import {expect, onTestFinished, test} from 'vitest'
import {toArchive} from '../../loaders/archive.js'
import {toCheckReport} from '../../loaders/check.js'
import {narrowPipeline} from '../../loaders/narrow-pipeline.js'
import {toOpenData} from '../../loaders/open-data.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'
import {GOLDEN} from '../golden-table.js'

test('a narrowed run has of every open table the rows of its municipality as they were, and no other', async () => {
  const pipeline = await runOnFolder(GOLDEN)
  const whole = await toOpenData(pipeline)
  const narrow = await toOpenData(await narrowPipeline(pipeline, 'saman'))
  expect([...narrow.keys()]).toEqual([...whole.keys()])
  for (const [name, text] of whole) {
    const rows = toRows(text)
    const own = name === 'diccionario.csv' ? rows : rows.filter(({municipio}) => municipio === 'saman')
    expect(own.length).toBeGreaterThan(0)
    expect(toRows(narrow.get(name) ?? '')).toEqual(own)
  }
})

test('it has the files with rows of its municipality, those that it shares with others too', async () => {
  const pipeline = await runOnFolder(
    await createDataFolder({
      'varios.csv': 'municipio,fecha,visitas\npore,2009-07-01,12\npalmar,2009-07-01,9\n',
      'z copia.csv': 'municipio,fecha,visitas\npore,2009-07-01,12\npalmar,2009-07-01,9\n',
      'palmar/visitas.csv': 'fecha,visitas\n2009-07-02,9\n',
      'pore/rechazada.csv': 'fecha,visitas\n2009-07-02,nueve\n',
      'pore/otra cosa.csv': 'color,sabor\nrojo,dulce\n',
      'palmar/otra cosa.csv': 'color,sabor\nrojo,dulce\n',
    }),
  )
  const {files} = await toCheckReport(await narrowPipeline(pipeline, 'pore'))
  expect(files.map(({file, accepted}) => [file, accepted])).toEqual([
    ['pore/otra cosa.csv', 0],
    ['pore/rechazada.csv', 0],
    ['varios.csv', 2],
    ['z copia.csv', 0],
  ])
})

test('what is kept for the next run is not narrowed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-datos-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await cp(GOLDEN, folder, {recursive: true, preserveTimestamps: true})
  const storeFile = join(folder, 'almacen.duckdb')
  const first = await runOnFolder(folder, {storeFile})
  const whole = await toOpenData(first)
  await toArchive(await narrowPipeline(first, 'saman'), {preview: false})
  first.close()
  expect(await toOpenData(await runOnFolder(folder, {storeFile}))).toEqual(whole)
})

function toRows(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
}
