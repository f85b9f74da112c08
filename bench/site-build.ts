import {spawn} from 'node:child_process'
import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {watchTreeMemory} from './tree-memory.js'

const CUMPLE = join(import.meta.dirname, '..', 'bin', 'cumple.ts')
/** What the command says once the data is read. */
const PAGES_BEGIN = 'Construyendo'

/** What building a site took. */
export interface SiteBuild {
  seconds: number
  /** Of which: reading and measuring the data. */
  reading: number
  /** The most memory of all its processes together, in bytes; undefined where the system does not tell. */
  peak: number | undefined
  pages: number
  files: number
  bytes: number
}

/** Builds the site of a data folder, as the command line does. */
export async function timeSiteBuild(data: string, out: string): Promise<SiteBuild> {
  const start = performance.now()
  let reading = 0
  const child = spawn(process.execPath, ['--import', 'tsx', CUMPLE, 'build', '--data', data, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stop = watchTreeMemory(child.pid ?? 0)
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString('utf8')
    if (reading === 0 && said.includes(PAGES_BEGIN)) reading = performance.now() - start
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = (performance.now() - start) / 1000
  const peak = stop()
  if (code !== 0) throw new Error(`the site could not be built\n${said}`)
  const entries = readdirSync(out, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return {
    seconds,
    reading: reading / 1000,
    peak,
    pages: entries.filter(({name}) => name.endsWith('.html')).length,
    files: entries.length,
    bytes: entries.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0),
  }
}
