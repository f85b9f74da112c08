import {createHash} from 'node:crypto'
import {access, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {toSlug} from '../src/domain/fold.js'
import {PROJECT_FOLDER} from './project-folder.js'

const STORE = 'almacen.duckdb'
/** Says which data folder a store is of. */
const ORIGIN = 'origen.txt'

/**
 * The file that keeps what was read of a data folder: in `.cache/` of the program, or among the temporary files where that
 * cannot be written. A cache: it may be deleted at any time. Those of data folders that are no more are removed.
 */
export async function findStoreFile(
  dataDir: string,
  caches = join(PROJECT_FOLDER, '.cache'),
): Promise<string> {
  const name = `${toSlug(basename(dataDir))}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`
  for (const place of [caches, join(tmpdir(), 'cumple-cache')]) {
    try {
      await mkdir(join(place, name), {recursive: true})
      await writeFile(join(place, name, ORIGIN), `${dataDir}\n`)
      await removeForsaken(place)
      return join(place, name, STORE)
    } catch {
      // The next place is tried.
    }
  }
  return join(caches, name, STORE)
}

async function removeForsaken(caches: string): Promise<void> {
  for (const name of await readdir(caches)) {
    const origin = await readFile(join(caches, name, ORIGIN), 'utf8').catch(() => undefined)
    if (origin === undefined) continue
    const exists = await access(origin.trim()).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    )
    if (!exists) await rm(join(caches, name), {recursive: true, force: true})
  }
}
