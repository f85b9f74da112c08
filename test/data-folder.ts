import {cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {type Pipeline, type PipelineOptions, readFolder, runPipeline} from '../loaders/pipeline.js'

const DATA = join(import.meta.dirname, '..', 'data')

/** A data folder of its own for one test: the project's plans and tables, and these exports under `entrada/`. */
export async function createDataFolder(exports: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-datos-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const name of await readdir(DATA)) {
    if (name.endsWith('.csv') || name === 'planes')
      await cp(join(DATA, name), join(folder, name), {recursive: true})
  }
  await mkdir(join(folder, 'entrada'), {recursive: true})
  for (const [path, content] of Object.entries(exports)) await dropExport(folder, path, content)
  return folder
}

/** Puts an export into a data folder; its time is the same on every run, unless told. */
export async function dropExport(
  folder: string,
  path: string,
  content: string | Uint8Array,
  time = new Date('2013-01-15T12:00:00Z'),
): Promise<void> {
  const file = join(folder, 'entrada', ...path.split('/'))
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, content)
  await utimes(file, time, time)
}

/** The pipeline over these exports, closed when the test ends. */
export async function runOn(exports: Record<string, string | Uint8Array>, run: Run = {}): Promise<Pipeline> {
  return await runOnFolder(await createDataFolder(exports), run)
}

/** The pipeline over a data folder, closed when the test ends. */
export async function runOnFolder(dataDir: string, run: Run = {}): Promise<Pipeline> {
  return closeAfterTest(await runPipeline(toOptions(dataDir, run)))
}

/** Its first half over these exports: what became of every row. */
export async function readOn(exports: Record<string, string | Uint8Array>, run: Run = {}): Promise<Pipeline> {
  return await readOnFolder(await createDataFolder(exports), run)
}

/** Its first half over a data folder. */
export async function readOnFolder(dataDir: string, run: Run = {}): Promise<Pipeline> {
  return closeAfterTest(await readFolder(toOptions(dataDir, run)))
}

interface Run {
  cutoff?: string
  today?: string
  storeFile?: string
}

function toOptions(dataDir: string, {today = '2013-06-30', ...run}: Run): PipelineOptions {
  return {dataDir, today, personKey: 'prueba', ...run}
}

function closeAfterTest(pipeline: Pipeline): Pipeline {
  onTestFinished(() => pipeline.close())
  return pipeline
}
