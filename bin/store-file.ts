import {createHash} from 'node:crypto'
import {access, constants, mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {toSlug} from '../src/domain/fold.js'
import {PROJECT_FOLDER} from './project-folder.js'

const STORE = 'almacen.duckdb'
/** Says which data folder a store is of. */
const ORIGIN = 'origen.txt'

/** Where stores are kept: in the program, else in a folder that is the user's own, since each has its own temporary files. */
const PLACES = [
  join(PROJECT_FOLDER, '.cache'),
  join(tmpdir(), ['cumple-cache', process.getuid?.()].filter((part) => part !== undefined).join('-')),
]

/** What people are told where no store can be kept. */
export const NO_STORE = `No se puede guardar lo leído en ${PLACES.join(' ni en ')}: cada vez se leerá todo otra vez. Para que no sea así, cambie los permisos de la primera carpeta.`

/**
 * The file that keeps what was read of a data folder: in `.cache/` of the program, or among the temporary files where that
 * cannot be written; undefined where neither can. A cache: it may be deleted at any time. Those of data folders that are no
 * more are removed.
 */
export async function findStoreFile(
  dataDir: string,
  places: readonly string[] = PLACES,
): Promise<string | undefined> {
  const name = `${toSlug(basename(dataDir))}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`
  for (const place of places) {
    const file = join(place, name, STORE)
    try {
      // It holds rows as they came: nobody else's business.
      await mkdir(join(place, name), {recursive: true, mode: 0o700})
      await writeFile(join(place, name, ORIGIN), `${dataDir}\n`)
      await clear(file)
      await clear(`${file}.wal`)
      await removeForsaken(place)
      return file
    } catch {
      // The next place is tried.
    }
  }
  return undefined
}

/** Removes what stands where a file is to be written and is none, or cannot be written. */
async function clear(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return
  const isUsable =
    found.isFile() &&
    (await access(file, constants.R_OK | constants.W_OK).then(
      () => true,
      () => false,
    ))
  if (!isUsable) await rm(file, {recursive: true, force: true})
}

async function removeForsaken(caches: string): Promise<void> {
  for (const name of await readdir(caches)) {
    const origin = await readFile(join(caches, name, ORIGIN), 'utf8').catch(() => undefined)
    if (origin === undefined) continue
    const exists = await access(origin.trim()).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    )
    // Another user's stays: it is no reason to look for another place.
    if (!exists) await rm(join(caches, name), {recursive: true, force: true}).catch(() => {})
  }
}
