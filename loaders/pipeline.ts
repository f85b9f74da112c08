import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {toCodeVersion} from './code-version.js'
import {checkConservation, RecordsLost} from './conservation.js'
import {toFingerprint} from './inputs/fingerprint.js'
import {readInputs} from './inputs/read-inputs.js'
import {isDamage} from './kept-file.js'
import {keepKnownInputs, readKnownInputs} from './known-inputs.js'
import {type Project, readProject} from './project/project.js'
import {loadProject} from './project-tables.js'
import type {TellProgress} from './reading-progress.js'
import {refresh} from './refresh.js'
import {loadDistributions} from './statistics/load-distributions.js'
import {Store} from './store.js'

/*
 * START HERE: what is read and what is computed, in order.
 *
 * data/ ──► project (plans and tables) ──┐
 *       ──► inputs ──► refresh (what is kept) ──► staging ──► facts ──► marts ──► archive.ts (the site) · open-data.ts · check.ts
 */
/** The folder, beside the store, of what was unpacked. */
const UNPACKED = 'desempacado'

const STAGING = [
  'file',
  'quarantine',
  'rejection',
  'visits',
  'visit_periods',
  'publications',
  'attendance',
  'measurements',
  'improvements',
  'activities',
  'file_report',
]
const WINDOWS = [
  'indicator_need',
  'coverage_span',
  'covered_span',
  'standing_period',
  'coverage_month',
  'indicator_bimester',
  'target_window',
  'measurement_window',
]
/** Did they comply? What of it is told by period can be told by longer or shorter ones too (`edition.ts`). */
export const PERIOD_MARTS = [
  'look',
  'look_coverage',
  'reading',
  'judgement',
  'closing',
  'bimester_value',
  'delay',
  'compliance',
  'score',
]
const MARTS = [
  ...PERIOD_MARTS,
  'obligation',
  'measurement',
  'phase_indicator',
  'phase_standing',
  'breakdown',
  'improvement',
  'activity',
]
/** How does it stand beside other municipalities? */
const COMPARISONS = [
  'completeness',
  'comparison',
  'compared_value',
  'funnel',
  'funnel_limit',
  'visit_month',
  'visit_rank',
]
/** Is it changing, is the last value unusual, will it be reached in time? */
export const TRENDS = [
  'basis',
  'series',
  'series_pair',
  'kendall',
  'theil_sen',
  'trend',
  'baseline',
  'stretch_limit',
  'process_limit',
  'process',
  'projection',
  'pace',
]

export interface PipelineOptions {
  /** The data folder: plans, reference tables and `entrada/`. */
  dataDir: string
  /** The day on which the program runs, `YYYY-MM-DD`: no fact is later. */
  today: string
  /** The last day that is reported on; by default that of the last closed bimester with data (`docs/method.md`). */
  cutoff?: string
  /** The key under which people are told apart, unless what was kept has its own. */
  personKey: string
  /** The file that keeps what was read for the next run; by default it is forgotten. */
  storeFile?: string
  /** Is told how far the reading of long exports has come. */
  onProgress?: TellProgress
  /** From how many bytes on an export of visits is scanned beside others. */
  smallestScan?: number
  /** How long another process that writes the store is waited for, in milliseconds. Default: a minute. */
  patience?: number
}

/** What was read and computed. Close it. */
export interface Pipeline {
  dataDir: string
  project: Project
  store: Store
  cutoff: string
  fingerprint: string
  /** The project's own files and the exports, packed ones as they are, with their SHA-256 and their size in bytes. */
  files: readonly {path: string; sha256: string; size: number}[]
  close: () => void
}

/**
 * Reads a data folder and measures every indicator; throws `ProjectError` where the project's own files are wrong, and
 * `StoreBusy` where another process does not let go of the store. A store that turns out to be damaged is made anew.
 */
export async function runPipeline(options: PipelineOptions): Promise<Pipeline> {
  return await withSoundStore(options, async () => await measure(await readOnce(options)))
}

/** Its first half: what was read, what became of every row, and the cut-off. Nothing is measured. */
export async function readFolder(options: PipelineOptions): Promise<Pipeline> {
  return await withSoundStore(options, async () => await readOnce(options))
}

async function withSoundStore({storeFile}: PipelineOptions, run: () => Promise<Pipeline>): Promise<Pipeline> {
  try {
    return await run()
  } catch (error) {
    if (storeFile === undefined || !(isDamage(error) || error instanceof RecordsLost)) throw error
    return await run()
  }
}

async function measure(pipeline: Pipeline): Promise<Pipeline> {
  const {store} = pipeline
  return await closeOnError(store, async () => {
    await store.runFolder('staging', WINDOWS)
    await store.runFolder('facts')
    await store.runFolder('marts', [...MARTS, ...TRENDS, ...COMPARISONS])
    await store.runFolder('plausibility')
    return pipeline
  })
}

async function readOnce({
  dataDir,
  today,
  cutoff,
  personKey,
  storeFile,
  onProgress,
  smallestScan,
  patience,
}: PipelineOptions): Promise<Pipeline> {
  const project = readProject(dataDir)
  const version = await toCodeVersion()
  const store = await Store.open({file: storeFile, patience, personKey, version})
  return await closeOnError(store, async () => {
    const temporary = storeFile === undefined ? await mkdtemp(join(tmpdir(), 'cumple-')) : undefined
    try {
      // Only who has the store unpacks beside it.
      const unpackInto = temporary ?? join(dirname(storeFile ?? ''), UNPACKED)
      const known = await readKnownInputs(store)
      const inputs = await readInputs(dataDir, {unpackInto, known, smallestScan})
      await loadProject(store, project)
      await loadDistributions(store)
      await refresh(store, project, inputs, {today, onProgress, smallestScan})
      await keepKnownInputs(store, [...inputs.files, ...inputs.exports], known)
      await store.runFolder('staging', STAGING)
      await checkConservation(store)
      await store.setVariable('today', today, 'date')
      if (cutoff === undefined) await store.runFolder('staging', ['cutoff'])
      else await store.setVariable('cutoff', cutoff, 'date')
      const [row] = await store.query(`select getvariable('cutoff') as cutoff`)
      return {
        dataDir,
        project,
        store,
        cutoff: String(row?.cutoff),
        fingerprint: toFingerprint(inputs.files),
        files: inputs.files.map(({path, sha256, size}) => ({path, sha256, size})),
        close: () => store.close(),
      }
    } finally {
      if (temporary !== undefined) await rm(temporary, {recursive: true, force: true})
    }
  })
}

async function closeOnError(store: Store, work: () => Promise<Pipeline>): Promise<Pipeline> {
  try {
    return await work()
  } catch (error) {
    store.close()
    throw error
  }
}
