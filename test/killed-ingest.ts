import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {readFolder} from '../loaders/pipeline.js'
import {createDataFolder, dropExport} from './data-folder.js'
import {toAttendanceExport, toPublicationExport} from './log-export.js'
import {PROJECT} from './source-files.js'
import {compareContents, readKept, type StoreContents} from './store-contents.js'
import {toVisitExport} from './visit-export.js'

const TODAY = '2013-06-30'
const FILES = 10

export interface KilledIngestOptions {
  /** How many ingests are killed, at moments spread over the whole of an undisturbed one. */
  kills: number
  /** How many rows each of the ten exports of visits has. */
  rows: number
  /** How many rows two of them have instead, and the two logs: large ones are read in other ways, ahead of what is committed. */
  large?: number
}

/** What the kills met: in how many the process was still reading, and in which ones the rerun left another store. */
export interface KilledIngests {
  duration: number
  killed: number
  different: {moment: number; differences: object}[]
}

/**
 * Kills ingests of a folder of overlapping exports, half of them into an empty store and half into one that had read other
 * versions of them, and runs each again.
 */
export async function killIngests({kills, rows, large = rows}: KilledIngestOptions): Promise<KilledIngests> {
  const folder = await createDataFolder({})
  const earlier = join(folder, 'antes.duckdb')
  await dropExports(folder, {rows, large, seed: 1})
  await (await readFolder(toOptions(folder, earlier))).close()
  await dropExports(folder, {rows, large, seed: 2})
  const undisturbed = await readAgain(folder, join(folder, 'quieto.duckdb'))
  const began = Date.now()
  await once(startIngest(folder, join(folder, 'medido.duckdb')), 'close')
  const duration = Date.now() - began
  const result: KilledIngests = {duration, killed: 0, different: []}
  for (let i = 0; i < kills; i++) {
    const storeFile = join(folder, `muerto-${i}.duckdb`)
    if (i % 2 === 1) await cp(earlier, storeFile)
    const moment = Math.round((duration * (i + Math.random())) / kills)
    const child = startIngest(folder, storeFile)
    const ended = once(child, 'close')
    await Promise.race([delay(moment), ended])
    if (child.kill('SIGKILL')) result.killed += 1
    await ended
    const differences = compareContents(undisturbed, await readAgain(folder, storeFile))
    if (Object.keys(differences).length > 0) result.different.push({moment, differences})
    for (const end of ['', '.wal']) await rm(`${storeFile}${end}`, {force: true})
  }
  return result
}

/** Starts a process that reads a data folder into a store (see `ingest-process.ts`). */
export function startIngest(folder: string, storeFile: string, ...more: string[]): ChildProcess {
  const program = join(PROJECT, 'test', 'ingest-process.ts')
  return spawn(process.execPath, ['--import', 'tsx', program, folder, storeFile, TODAY, ...more], {
    cwd: PROJECT,
  })
}

/** What a store holds after one more reading of the folder by this process. */
export async function readAgain(folder: string, storeFile?: string): Promise<StoreContents> {
  const {store, close} = await readFolder(toOptions(folder, storeFile))
  try {
    return await readKept(store)
  } finally {
    close()
  }
}

function toOptions(dataDir: string, storeFile?: string) {
  return {dataDir, today: TODAY, personKey: 'prueba', ...(storeFile !== undefined && {storeFile})}
}

// Each export of visits begins two months after the last, and so overlaps it; two are the same in both versions.
async function dropExports(
  folder: string,
  {rows, large, seed}: {rows: number; large: number; seed: number},
): Promise<void> {
  for (let i = 0; i < FILES; i++) {
    const first = `20${String(8 + (i % 4)).padStart(2, '0')}-0${1 + 2 * (i % 4)}-01`
    const text = toVisitExport({
      rows: i === 4 || i === 5 ? large : rows,
      seed: i < 2 ? i : seed * 100 + i,
      first,
    })
    await dropExport(folder, `visitas-${i}.csv`, text, new Date(Date.UTC(2013, 0, 1 + i)))
  }
  const time = new Date(Date.UTC(2013, 0, 1 + FILES))
  await dropExport(folder, 'publicaciones.csv', toPublicationExport({rows: large, seed}), time)
  await dropExport(folder, 'asistencia.csv', toAttendanceExport({rows: large, seed}), time)
}
