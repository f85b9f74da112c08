import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inject} from 'vitest'
import type {TestProject} from 'vitest/node'
import {runCumple} from '../cumple-process.js'
import {copyData, type DataFolder} from '../data-copy.js'
import {createStaticServer} from './static-server.js'

declare module 'vitest' {
  interface ProvidedContext {
    builtSite: BuiltSite
  }
}

/** The bimester that was closed before the site was built, and the file that came afterwards and corrects it. */
export const SEALED = {municipality: 'pore', bimester: '2012-B6', correction: 'pore/visitas corregidas.csv'}

/** The site of the demonstration, built once for all tests. */
export interface BuiltSite {
  /** Where it is served, under a path of its own as on a town hall's server; ends with `/`. */
  url: string
  folder: string
  /** The data folder that it was built of. */
  dataDir: string
}

/** Waits until the site is built; throws with what the build said where it failed. */
export async function getBuiltSite(): Promise<BuiltSite> {
  const site = inject('builtSite')
  const response = await fetch(site.url)
  if (!response.ok) throw new Error(await response.text())
  return site
}

/** Begins to build the site and to serve it. Vitest calls this once, and the tests of other things need not wait. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const aside = await mkdtemp(join(tmpdir(), 'cumple-sitio-'))
  const folder = join(aside, 'dist')
  const data = await copyData({demo: true})
  const built = build(data, folder)
  built.catch(() => {})
  const server = createStaticServer('/control/cumple/', () => built).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  project.provide('builtSite', {url: `http://127.0.0.1:${port}/control/cumple/`, folder, dataDir: data.path})
  return async () => {
    await built.catch(() => {})
    server.closeAllConnections()
    server.close()
    await rm(aside, {recursive: true, force: true, maxRetries: 5})
    await data.remove()
  }
}

async function build({path, drop}: DataFolder, folder: string): Promise<string> {
  const {municipality, bimester, correction} = SEALED
  await run('close', '--data', path, '--municipio', municipality, '--bimestre', bimester)
  const days = Array.from({length: 30}, (_, i) => `2012-11-${String(i + 1).padStart(2, '0')},1\n`)
  await drop(correction, `# exportado: 2013-02-01\nfecha,visitas\n${days.join('')}`)
  await run('build', '--data', path, '--out', folder)
  return folder
}

async function run(...args: string[]): Promise<void> {
  const {code, stderr} = await runCumple(args)
  if (code !== 0) throw new Error(`the site could not be built: ${args.join(' ')}\n${stderr}`)
}
