import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Papa from 'papaparse'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeJsonTable} from '../../bin/site/json-table.js'
import type {DataPackage} from '../../loaders/data-package.js'
import {toDigest} from '../../loaders/digest.js'
import {openFiles} from '../../loaders/open-data.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {PACKAGE_FILE} from '../../src/domain/open-table.js'
import {GOLDEN} from '../golden-table.js'

/** What a cell of each type looks like in JSON. */
const SHAPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
}

let folder: string
let files: Map<string, string>
let description: DataPackage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cumple-json-'))
  files = new Map()
  const pipeline = await runPipeline({dataDir: GOLDEN, today: '2013-06-30', personKey: 'prueba'})
  for await (const [name, content] of openFiles(pipeline)) files.set(name, Buffer.from(content).toString())
  pipeline.close()
  description = JSON.parse(files.get(PACKAGE_FILE) ?? '')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function readJson(name: string) {
  const resource = description.resources.find((one) => one.name === name)
  if (resource === undefined) throw new Error(`no table ${name}`)
  const file = join(folder, `${name}.json`)
  writeJsonTable(file, files.get(resource.path) ?? '', {resource, data: description})
  return JSON.parse(await readFile(file, 'utf8'))
}

test('the package describes every table, with the bytes and the hash that it has', () => {
  expect(description.resources.map(({path}) => path)).toEqual([...files.keys()].slice(0, -1))
  for (const {path, bytes, hash} of description.resources) {
    const csv = Buffer.from(files.get(path) ?? '')
    expect({bytes, hash}).toEqual({bytes: csv.length, hash: `sha256:${toDigest(csv)}`})
  }
})

test('every column has a type and says what it means, and its values are of the ones that are listed', () => {
  for (const {path, schema} of description.resources) {
    const {data, meta} = Papa.parse<Record<string, string>>(files.get(path) ?? '', {
      header: true,
      skipEmptyLines: true,
    })
    expect(schema.fields.map(({name}) => name)).toEqual(meta.fields)
    for (const {name, description: text, constraints} of schema.fields) {
      expect(text, `${path}: ${name}`).not.toBe('')
      const odd = data.filter(
        (row) => constraints !== undefined && !['', ...constraints.enum].includes(row[name] ?? ''),
      )
      expect(odd, `${path}: ${name}`).toEqual([])
    }
    const keys = data.map((row) => schema.primaryKey.map((column) => row[column]).join('\n'))
    expect(new Set(keys).size, path).toBe(keys.length)
  }
})

test('a table in JSON has the cells of its CSV, each as what it is', async () => {
  for (const {name, path, schema} of description.resources) {
    const {data, ...head} = await readJson(name)
    const [columns, ...rows] = Papa.parse<string[]>(files.get(path) ?? '', {skipEmptyLines: true}).data
    expect(data[0]).toEqual(columns)
    expect(
      data.slice(1).map((row: unknown[]) => row.map((cell) => (cell === null ? '' : String(cell)))),
    ).toEqual(rows)
    for (const row of data.slice(1)) {
      for (const [i, cell] of row.entries()) {
        const {type = '', name: column} = schema.fields[i] ?? {}
        if (cell !== null && !SHAPES[type]?.(cell)) throw new Error(`${path}: ${column} has ${cell}`)
      }
    }
    expect(head).toMatchObject({name, corte: description.corte, huella: description.huella, schema})
  }
})
