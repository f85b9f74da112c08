import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {connect} from 'node:net'
import {dirname, join} from 'node:path'
import {isAlive} from '../temporary-folder.js'

/** A site that `start` shows from a source root, as noted there. */
export interface RunningSite {
  pid: number
  /** Null until it can be shown. */
  port: number | null
  dataDir: string
  cutoff: string | null
}

/** The site that is being shown from a source root, if its process runs and, once it is open, answers. */
export async function findRunningSite(root: string): Promise<RunningSite | undefined> {
  const text = await readFile(toNote(root), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const site: RunningSite = JSON.parse(text)
  const runs = isAlive(site.pid) && (site.port === null || (await answers(site.port)))
  return runs ? site : undefined
}

/** Notes that a site is shown from a source root. */
export async function noteRunningSite(root: string, site: RunningSite): Promise<void> {
  await mkdir(dirname(toNote(root)), {recursive: true})
  await writeFile(toNote(root), JSON.stringify(site))
}

/** Takes the note away. */
export async function forgetRunningSite(root: string): Promise<void> {
  await rm(toNote(root), {force: true})
}

function toNote(root: string): string {
  return join(root, '.observablehq', 'cumple.json')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const settle = (answer: boolean) => {
      resolve(answer)
      socket.destroy()
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.setTimeout(1000, () => settle(false))
  })
}
