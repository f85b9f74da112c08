import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {DICTIONARY, OPEN_TABLES, PACKAGE_FILE} from '../src/domain/open-table.js'
import {toCsv, toCsvRows} from './csv.js'
import {type DataPackage, type DataResource, toDataResource} from './data-package.js'
import {DICTIONARY_COLUMNS, toDictionary} from './dictionary.js'
import type {Pipeline} from './pipeline.js'
import {writeWhole} from './write-whole.js'

/**
 * The open data, a file after the other: its name and its bytes; the tables as CSV, then what describes them. At national size
 * they would be much as text.
 */
export async function* openFiles({
  store,
  project,
  cutoff,
  fingerprint,
}: Pipeline): AsyncGenerator<[name: string, content: Uint8Array]> {
  const dictionary = toDictionary(project.metrics)
  const resources: DataResource[] = []
  for (const table of OPEN_TABLES) {
    const sql = await readFile(join(import.meta.dirname, 'sql', 'open', `${table.name}.sql`), 'utf8')
    const parts: Buffer[] = []
    let columns: string[] = []
    let types: string[] = []
    for await (const part of store.parts(sql)) {
      parts.push(
        Buffer.from(parts.length === 0 ? toCsv(part.columns, part.rows) : toCsvRows(part.columns, part.rows)),
      )
      ;({columns, types} = part)
    }
    const csv = Buffer.concat(parts)
    resources.push(toDataResource(table, {columns, types, csv}, dictionary))
    yield [`${table.name}.csv`, csv]
  }
  const columns = DICTIONARY_COLUMNS.map(({columna}) => columna)
  const csv = Buffer.from(toCsv(columns, dictionary))
  const types = columns.map(() => 'VARCHAR')
  resources.push(toDataResource(DICTIONARY, {columns, types, csv}, DICTIONARY_COLUMNS))
  yield [`${DICTIONARY.name}.csv`, csv]
  const [state] = await store.query(
    'select exists (select 1 from file where demo and reason is null) as demo',
  )
  const description: DataPackage = {
    profile: 'tabular-data-package',
    name: 'cumple',
    title: 'Cumplimiento de los planes de acción de Gobierno en Línea',
    description:
      'Qué prometieron los municipios en su plan y qué cumplieron: lo medido, el estado de cada indicador y los puntajes.',
    ...(project.address === null ? {} : {homepage: project.address}),
    corte: cutoff,
    huella: fingerprint,
    demostracion: state?.demo === true,
    resources,
  }
  yield [PACKAGE_FILE, Buffer.from(`${JSON.stringify(description, null, 1)}\n`)]
}

/** The tables of the open data by file name, as CSV text. */
export async function toOpenData(pipeline: Pipeline): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const [name, content] of openFiles(pipeline)) {
    if (name !== PACKAGE_FILE) files.set(name, Buffer.from(content).toString())
  }
  return files
}

/** Those of the open data's names under which a folder holds a file of somebody else's: it begins otherwise. */
export async function findForeignFiles(pipeline: Pipeline, outDir: string): Promise<string[]> {
  const foreign: string[] = []
  for await (const [name, content] of openFiles(pipeline)) {
    const text = Buffer.from(content).toString()
    const existing = await readFile(join(outDir, name), 'utf8').catch(() => undefined)
    if (existing !== undefined && toHead(name, existing) !== toHead(name, text)) foreign.push(name)
  }
  return foreign
}

/** What a file of this name begins with, whatever data it is of. */
function toHead(name: string, text: string): string {
  return text.split(/\r?\n/, name === PACKAGE_FILE ? 3 : 1).join('\n')
}

/** Writes the open data into a folder, each file whole or not at all; returns the files' names. */
export async function writeOpenData(pipeline: Pipeline, outDir: string): Promise<string[]> {
  const names: string[] = []
  await mkdir(outDir, {recursive: true})
  for await (const [name, content] of openFiles(pipeline)) {
    await writeWhole(join(outDir, name), Buffer.from(content).toString())
    names.push(name)
  }
  return names
}
