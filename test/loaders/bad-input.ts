import {readFileSync} from 'node:fs'
import {appendFile, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Pipeline} from '../../loaders/pipeline.js'
import type {Cell} from '../../loaders/store.js'
import type {Kind} from '../../src/domain/kind.js'
import {createDataFolder, dropExport} from '../data-folder.js'
import {MAKERS} from './made-inputs.js'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'bad-inputs')

/** What becomes of a file as a whole: the first of these, from the last on, that anything of it asks for. */
export type Verdict = 'accept' | 'accept_warn' | 'reject_row' | 'reject_file' | 'ignore'

/** An input that somebody might drop and what is to become of it, worked out by hand. */
export interface BadInput {
  id: string
  what: string
  kind: Kind
  verdict: Verdict
  /** Where its content stands; none where `MAKERS` makes it. */
  file?: string
  /** Another name than that of the file, to drop it under, and the folder within `entrada/` to drop it into. */
  name?: string
  folder?: string
  /** A further municipality, as `municipios.csv` writes it. */
  municipality?: string
  /** Whether only systems like Unix can have it. */
  posix?: boolean
  /** Whether it is read on two runs, of which the first keeps what it read. */
  twice?: boolean
  /** Every row that is taken, as `toRows` tells it. */
  rows: readonly (readonly Cell[])[]
  /** Every row that is rejected; of the reason, a part. */
  rejects: readonly {line: number; column: string | null; reason: string}[]
  /** A part of the remedy of the first of them. */
  remedy?: string
  /** A part of each warning, in order. */
  warnings: readonly string[]
  /** A part of the reason for which the file is refused. */
  refused: string | null
  /** How many rows are there more than once; 0 by default. */
  duplicated?: number
  /** Why it is so, where others would expect something else. */
  note?: string
}

/** All of them. */
export const BAD_INPUTS: readonly BadInput[] = readFileSync(join(FIXTURES, 'matrix.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** A data folder with such an input under `entrada/`. */
export async function dropBadInput({id, file, name, folder, municipality}: BadInput): Promise<string> {
  const dataDir = await createDataFolder({})
  if (municipality !== undefined) await addMunicipality(dataDir, municipality)
  if (file === undefined) await MAKERS[id]?.(dataDir)
  else {
    const path = [folder, name ?? file].filter((part) => part !== undefined).join('/')
    await dropExport(dataDir, path, await readFile(join(FIXTURES, file)))
  }
  return dataDir
}

async function addMunicipality(dataDir: string, cells: string): Promise<void> {
  const file = join(dataDir, 'municipios.csv')
  const [header = ''] = (await readFile(file, 'utf8')).split('\n')
  const missing = header.split(',').length - cells.split(',').length
  await appendFile(file, `${cells}${','.repeat(missing)}\n`)
}

/** The rows of each kind that stand, as the matrix writes them. */
const ROWS: Record<Kind, string> = {
  visits: 'select municipality, date, page, visits, visitors, pageviews from visits order by all',
  publications:
    'select municipality, date, type, title, url, department from publications order by date, title',
  attendance:
    'select municipality, date, event_key, type, people, attendees, seconds from gathering order by all',
  measurements: 'select municipality, metric, date, numerator, denominator from measurements order by all',
  improvements: 'select municipality, finding, action, end_date, progress from improvements order by all',
  activities: 'select municipality, activity, start_date, end_date, progress from activities order by all',
}

/** The rows that stand of a kind. */
export async function toRows({store}: Pipeline, kind: Kind): Promise<Cell[][]> {
  return (await store.query(ROWS[kind])).map((row) => Object.values(row))
}
