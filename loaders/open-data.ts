import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {DictionaryRow} from '../src/domain/dictionary-row.js'
import {toCsv, toCsvRows} from './csv.js'
import {toDictionary} from './dictionary.js'
import type {Pipeline} from './pipeline.js'
import {writeWhole} from './write-whole.js'

/** The tables that anyone may take away: each is a query of `sql/open/`. */
export const OPEN_TABLES = [
  'mediciones',
  'cumplimiento',
  'puntajes',
  'series',
  'vencimientos',
  'fases',
  'comparacion',
  'clasificacion',
] as const

const DICTIONARY_COLUMNS: (keyof DictionaryRow)[] = ['archivo', 'columna', 'valor', 'descripcion']

/** The open data, a file after the other: its name and its CSV. At national size they would be much as text. */
export async function* openFiles({
  store,
  project,
}: Pipeline): AsyncGenerator<[name: string, csv: Uint8Array]> {
  for (const table of OPEN_TABLES) {
    const sql = await readFile(join(import.meta.dirname, 'sql', 'open', `${table}.sql`), 'utf8')
    const parts: Buffer[] = []
    for await (const {columns, rows} of store.parts(sql))
      parts.push(Buffer.from(parts.length === 0 ? toCsv(columns, rows) : toCsvRows(columns, rows)))
    yield [`${table}.csv`, Buffer.concat(parts)]
  }
  yield ['diccionario.csv', Buffer.from(toCsv(DICTIONARY_COLUMNS, toDictionary(project.metrics)))]
}

/** The open data by file name, as CSV text. */
export async function toOpenData(pipeline: Pipeline): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const [name, csv] of openFiles(pipeline)) files.set(name, Buffer.from(csv).toString())
  return files
}

/** Those of the open data's names under which a folder holds a file of somebody else's: its header is another. */
export async function findForeignFiles(pipeline: Pipeline, outDir: string): Promise<string[]> {
  const foreign: string[] = []
  for (const [name, text] of await toOpenData(pipeline)) {
    const header = text.slice(0, text.indexOf('\n'))
    const existing = await readFile(join(outDir, name), 'utf8').catch(() => undefined)
    if (existing !== undefined && existing.split(/\r?\n/, 1)[0] !== header) foreign.push(name)
  }
  return foreign
}

/** Writes the open data into a folder, each file whole or not at all; returns the files' names. */
export async function writeOpenData(pipeline: Pipeline, outDir: string): Promise<string[]> {
  const files = await toOpenData(pipeline)
  await mkdir(outDir, {recursive: true})
  for (const [name, text] of files) {
    await writeWhole(join(outDir, name), text)
  }
  return [...files.keys()]
}
