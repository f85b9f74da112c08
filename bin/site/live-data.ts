import {setTimeout as delay} from 'node:timers/promises'
import {isDeepStrictEqual} from 'node:util'
import {DISK_FULL, isDiskFull} from '../../loaders/disk-full.js'
import {StoreBusy} from '../../loaders/kept-file.js'
import {ProjectError} from '../../loaders/project/project-error.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount} from '../../src/domain/noun.js'
import type {Task} from '../task.js'
import {lookAt} from '../watch-folder.js'
import {type Archive, readArchive, type Site} from './archive.js'
import {clearCache, fillCache, makeOfflineFolders, touchConfig, touchLoader} from './cache.js'

/** How long between two looks at the folder. A change is taken up when two looks agree. */
const INTERVAL = 200

/** After how long data that could not be read is tried again, though nothing moved: another program may have let go of it. */
const RETRY = 15_000

/** What each page reads of these outputs: the site, whole or as the pages of one municipality know it. */
const SITE = /^data\/(municipios\/[^/]+-)?sitio\.json$/

export interface LiveDataOptions {
  root: string
  toTask: () => Task
  say: (line: string) => void
  signal: AbortSignal
}

/** Empties the cache and puts the data into it for the first time; what is wrong with the project's files or the data throws. */
export async function prepareData({root, toTask}: LiveDataOptions): Promise<Served> {
  const task = toTask()
  const look = await lookAt(task.dataDir)
  const archive = await readArchive(task, {preview: true})
  await clearCache(root)
  await makeOfflineFolders(root)
  await fillCache(root, archive.outputs)
  return {look, ...archive}
}

/** What the open pages show: how the folder looked, and what was read from it. */
export interface Served extends Archive {
  look: string
}

/**
 * Keeps the open pages showing what is in the folder, until told to stop. A change is read once the folder stands still, and
 * served if it stood still meanwhile; what cannot be read leaves the pages with the last good data.
 */
export async function keepDataFresh(served: Served, options: LiveDataOptions): Promise<void> {
  const {root, toTask, say, signal} = options
  let {look: shown, site, outputs} = served
  let previous = shown
  let failed: {look: string; time: number; message: string} | undefined
  for (;;) {
    await delay(INTERVAL, undefined, {signal})
    const task = toTask()
    const look = await lookAt(task.dataDir)
    const settled = look === previous
    previous = look
    if (!settled) continue
    if (look === shown) {
      if (failed !== undefined) {
        await show(root, outputs)
        say('Los archivos están en orden otra vez.')
      }
      failed = undefined
      continue
    }
    if (failed?.look === look && Date.now() - failed.time < RETRY) continue
    const outcome = await tryToRead(task)
    signal.throwIfAborted()
    if ((await lookAt(task.dataDir)) !== look) continue
    if (typeof outcome === 'string') {
      if (failed?.message !== outcome) {
        await show(root, toStaleOutputs(outputs, outcome))
        say(`${outcome}\nLa página sigue mostrando los últimos datos buenos.`)
      }
      failed = {look, time: Date.now(), message: outcome}
      continue
    }
    shown = look
    if (outcome.site.fingerprint === site.fingerprint && failed === undefined) continue
    await show(root, outcome.outputs)
    if (!isDeepStrictEqual(outcome.site.municipalities, site.municipalities)) await touchConfig(new Date())
    site = outcome.site
    outputs = outcome.outputs
    failed = undefined
    say(toRefreshLine(site))
  }
}

/** Puts what loaders wrote before the open pages. */
async function show(root: string, outputs: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await fillCache(root, outputs)
  await touchLoader(root, new Date())
}

/** What the pages show, with why it is not the newest. */
function toStaleOutputs(outputs: ReadonlyMap<string, Uint8Array>, problem: string): Map<string, Uint8Array> {
  const stale = new Map(outputs)
  for (const [name, bytes] of outputs) {
    if (!SITE.test(name)) continue
    const site: object = JSON.parse(new TextDecoder().decode(bytes))
    stale.set(name, new TextEncoder().encode(JSON.stringify({...site, problem})))
  }
  return stale
}

/** The data, or why it could not be read, in words for people. */
async function tryToRead(task: Task): Promise<Archive | string> {
  try {
    return await readArchive(task, {preview: true})
  } catch (error) {
    if (error instanceof ProjectError || error instanceof StoreBusy) return error.message
    return isDiskFull(error) ? DISK_FULL : `No se pudieron leer los datos: ${error}`
  }
}

/** `Datos actualizados, con corte al 31 de diciembre de 2012: 12 archivos, 4.079 filas aceptadas y 3 rechazadas.` */
export function toRefreshLine({totals, cutoff}: Site): string {
  const files = formatCount(totals.files ?? 0, 'archivo', 'archivos')
  const accepted = formatCount(totals.accepted ?? 0, 'fila aceptada', 'filas aceptadas')
  const rejected = formatCount(totals.rejected ?? 0, 'rechazada', 'rechazadas')
  return `Datos actualizados, con corte al ${formatDate(cutoff)}: ${files}, ${accepted} y ${rejected}.`
}
