import {mkdir, readdir, readFile, rename, rm, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {PROJECT_FOLDER} from '../project-folder.js'
import {ARCHIVE_LOADER} from './archive.js'

/**
 * Makes the folders that keep Framework from asking the npm registry for the version of each library that its client could
 * import. A page that does import one then fails by name.
 */
export async function makeOfflineFolders(root: string): Promise<void> {
  for (const name of await listClientLibraries()) {
    await mkdir(join(toCache(root), '_npm', ...`${name}@0.0.0-offline`.split('/')), {recursive: true})
  }
}

/** Removes what an earlier run computed; bundled libraries, in folders that begin with `_`, stay. */
export async function clearCache(root: string): Promise<void> {
  const entries = await readdir(toCache(root)).catch(() => [])
  for (const entry of entries) {
    if (!entry.startsWith('_')) await rm(join(toCache(root), entry), {recursive: true, force: true})
  }
}

/**
 * Puts what loaders wrote, by path, where Framework keeps their output, so that it need not run them: nothing is served unless
 * it is whole. `time` is the files' time, which the built pages state.
 */
export async function fillCache(
  root: string,
  outputs: ReadonlyMap<string, Uint8Array>,
  {time}: {time?: Date} = {},
): Promise<void> {
  for (const [path, bytes] of outputs) {
    const target = join(toCache(root), ...path.split('/'))
    await mkdir(dirname(target), {recursive: true})
    await writeFile(`${target}.new`, bytes)
    if (time !== undefined) await utimes(`${target}.new`, time, time)
    await replace(`${target}.new`, target)
  }
}

/**
 * Tells the open pages that the data has changed: Framework watches the loader's own time. It is set a little back, so that
 * what was just put into the cache counts as newer, also on disks that keep even seconds only.
 */
export async function touchLoader(root: string, now: Date): Promise<void> {
  const time = new Date(now.getTime() - 3000)
  await utimes(join(root, ARCHIVE_LOADER), time, time)
}

/** Makes the preview read its configuration again, which lists the municipalities; the open pages are loaded anew. */
export async function touchConfig(now: Date): Promise<void> {
  await utimes(join(PROJECT_FOLDER, 'observablehq.config.ts'), now, now)
}

async function listClientLibraries(): Promise<Set<string>> {
  const client = join(PROJECT_FOLDER, 'node_modules', '@observablehq', 'framework', 'dist', 'client')
  const names = new Set<string>()
  for (const file of await readdir(client, {recursive: true})) {
    if (!file.endsWith('.js')) continue
    const source = await readFile(join(client, file), 'utf8')
    for (const match of source.matchAll(/["'`]npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) names.add(match[1] ?? '')
  }
  return names
}

/** Renames over a file that may be being read: Windows then refuses for a moment. */
async function replace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; ++attempt) {
    try {
      return await rename(from, to)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if (attempt === 20 || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error
      await delay(50)
    }
  }
}

function toCache(root: string): string {
  return join(root, '.observablehq', 'cache')
}
