import {toBogotaDate} from '../../src/domain/today.js'
import {Failure} from '../failure.js'
import {findPort} from '../free-port.js'
import {openBrowser} from '../open-browser.js'
import {toEnvironment} from '../site/archive.js'
import {keepDataFresh, prepareData} from '../site/live-data.js'
import {type LiveSite, startLiveSite} from '../site/live-site.js'
import {findRunningSite, forgetRunningSite, noteRunningSite} from '../site/running-site.js'
import {copySourceRoot, SOURCE_ROOT} from '../site/source-root.js'
import {toStopSignal} from '../stop-signal.js'
import type {Task} from '../task.js'
import {removeFolder} from '../temporary-folder.js'

interface StartOptions {
  port: number | undefined
  open: boolean
}

/** Shows the site on this machine and keeps it live until the person ends it. */
export async function start(task: Task, {port, open}: StartOptions): Promise<void> {
  const note = {pid: process.pid, port: null, dataDir: task.dataDir, cutoff: task.cutoff ?? null}
  const running = await findRunningSite(SOURCE_ROOT)
  const same = running?.dataDir === note.dataDir && running.cutoff === note.cutoff
  if (same && running.port !== null && port === undefined) {
    const url = `http://127.0.0.1:${running.port}/`
    say(`Cumple ya está abierto en ${url}`)
    if (open) openBrowser(url)
    return
  }
  if (port !== undefined) await findPort(port)
  const signal = toStopSignal()
  // Two sites on one source root would show each other's data.
  const root = running === undefined ? SOURCE_ROOT : await copySourceRoot()
  const onOpen = async (site: LiveSite) => {
    await noteRunningSite(root, {...note, port: site.port})
    say(toWelcome(site, task.dataDir))
    if (open) openBrowser(site.url)
  }
  try {
    await noteRunningSite(root, note)
    await show(task, {root, port, signal, onOpen})
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    if (root === SOURCE_ROOT) await forgetRunningSite(root)
    else await removeFolder(root)
  }
  say('Cumple terminó.')
}

interface ShowOptions {
  root: string
  port: number | undefined
  signal: AbortSignal
  onOpen: (site: LiveSite) => Promise<void>
}

async function show(task: Task, {root, port, signal, onOpen}: ShowOptions): Promise<void> {
  const toTask = () => ({...task, today: toBogotaDate(new Date())})
  say('Leyendo los datos…')
  const served = await prepareData({root, toTask, say, signal})
  say('Preparando las páginas…')
  const site = await startLiveSite(root, {port, env: toEnvironment(task, {preview: true}), signal})
  try {
    await onOpen(site)
    await Promise.race([keepDataFresh(served, {root, toTask, say, signal}), failWhenEnded(site.ended)])
  } finally {
    await site.stop()
  }
}

function toWelcome({url, port, skipped}: LiveSite, dataDir: string): string {
  const busy =
    skipped.length === 1 ? `el puerto ${skipped[0]} está` : `los puertos ${skipped.join(', ')} están`
  return `
Cumple está abierto en ${url}${skipped.length > 0 ? ` (${busy} en uso; se tomó el ${port})` : ''}
Datos: ${dataDir}
Al dejar, cambiar o quitar un archivo en esa carpeta, la página abierta se actualiza sola.
Para terminar: Ctrl + C, o cierre esta ventana.
`
}

async function failWhenEnded(ended: Promise<string>): Promise<never> {
  throw new Failure(`El sitio se detuvo. Vuelva a ejecutar la orden.\n${await ended}`)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
