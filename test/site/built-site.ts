import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inject} from 'vitest'
import type {TestProject} from 'vitest/node'
import {runCumple} from '../cumple-process.js'
import {createStaticServer} from './static-server.js'

declare module 'vitest' {
  interface ProvidedContext {
    builtSite: BuiltSite
  }
}

/** The site of the demonstration, built once for all tests. */
export interface BuiltSite {
  /** Where it is served, under a path of its own as on a town hall's server; ends with `/`. */
  url: string
  folder: string
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
  const built = runCumple(['build', '--out', folder]).then(({code, stderr}) => {
    if (code !== 0) throw new Error(`the site could not be built\n${stderr}`)
    return folder
  })
  built.catch(() => {})
  const server = createStaticServer('/cumple/', () => built).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  project.provide('builtSite', {url: `http://127.0.0.1:${port}/cumple/`, folder})
  return async () => {
    await built.catch(() => {})
    server.closeAllConnections()
    server.close()
    await rm(aside, {recursive: true, force: true, maxRetries: 5})
  }
}
