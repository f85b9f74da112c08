import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Kind} from '../src/domain/kind.js'
import {formatCount} from '../src/domain/noun.js'
import {MENDING_ENDING, MOST_MENDED, type RejectedRow, toMendingTable} from '../src/formats/mending-table.js'
import {toDigest} from './digest.js'
import {isDiskFull} from './disk-full.js'
import type {Row, Store} from './store.js'

/** The folder, within the data folder, that holds the rejected rows of each export for somebody to put right. */
export const QUARANTINE_FOLDER = 'cuarentena'

/** What was written, to know a file that somebody is putting right. */
const NOTE = '.cumple.json'

/** How many bytes a file's name may have, in the systems in use, less those of the file that is written beside it. */
const MOST_BYTES = 255 - '.tmp'.length

/** The rejected rows that were sent back once: they are in quarantine with the export that they come from. */
const IS_SENT_BACK = `contains(cells, '"cumple_archivo":"')`

/**
 * The file, within the quarantine, for the rejected rows of each export. Where those of several would have the same name, also
 * to a system that tells no capitals apart, all of them have a mark of their path.
 */
export function toMendingNames(paths: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>()
  const toKey = (path: string): string => toMendingName(path, '').normalize('NFC').toLowerCase()
  for (const path of paths) counts.set(toKey(path), (counts.get(toKey(path)) ?? 0) + 1)
  return new Map(
    paths.map((path) => [
      path,
      toMendingName(path, counts.get(toKey(path)) === 1 ? '' : `~${toDigest(path).slice(0, 8)}`),
    ]),
  )
}

/** A name that is too long to add to is cut short, and says so with a mark of its own. */
function toMendingName(path: string, mark: string): string {
  const stem = path.replace(/\.csv$/i, '')
  const start = stem.lastIndexOf('/') + 1
  let name = `${stem.slice(start)}${mark}`
  if (Buffer.byteLength(name + MENDING_ENDING) > MOST_BYTES) {
    const cut = mark === '' ? `~${toDigest(name).slice(0, 8)}` : mark
    const letters = [...stem.slice(start)]
    while (Buffer.byteLength(letters.join('') + cut + MENDING_ENDING) > MOST_BYTES) letters.pop()
    name = letters.join('') + cut
  }
  return `${stem.slice(0, start)}${name}${MENDING_ENDING}`
}

/** The exports with rows to put right, each with its file within the quarantine. */
export async function listMendingNames(store: Store): Promise<Map<string, string>> {
  const rows = await store.query(
    `select distinct path from rejection where not ${IS_SENT_BACK} order by path`,
  )
  return toMendingNames(rows.map(({path}) => String(path)))
}

/** The files of the quarantine that do not hold what they should. */
export interface UnwrittenFiles {
  /** Somebody is putting them right. */
  changed: string[]
  /** The system does not let them be written. */
  failed: string[]
}

/**
 * Writes, for every export with rejected rows, `cuarentena/<export>_por_corregir.csv`: a template with these rows, why each
 * was rejected and where it came from. Put right and dropped into `entrada/`, its rows take the place of the rejected ones.
 * What is not needed any more goes. A file that somebody has changed, or that cannot be written (Excel has it open, the folder
 * is for reading only), is left as it is: the data do not depend on it.
 */
export async function writeQuarantineFiles(store: Store, dataDir: string): Promise<UnwrittenFiles> {
  const folder = join(dataDir, QUARANTINE_FOLDER)
  const rows = await store.query(
    `select path, kind, exported_at, line, municipality, date, reason, remedy, raw, cells
    from rejection
    where not ${IS_SENT_BACK}
    qualify row_number() over (partition by path order by line) <= $1
    order by path, line`,
    [MOST_MENDED],
  )
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const path = String(row.path)
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [row])
    else group.push(row)
  }
  const names = toMendingNames([...groups.keys()])
  const files = new Map(
    [...groups].map(([path, group]) => [
      names.get(path) as string,
      toMendingTable(
        path,
        {kind: group[0]?.kind as Kind, exportedAt: String(group[0]?.exported_at)},
        group.map(toRejectedRow),
      ),
    ]),
  )
  const written = await readNote(folder)
  const changed: string[] = []
  const failed: string[] = []
  if (files.size === 0 && written.size === 0) return {changed, failed}
  for (const path of new Set([...written.keys(), ...files.keys()])) {
    const file = join(folder, ...path.split('/'))
    const found = await readFile(file, 'utf8').catch(() => undefined)
    if (found !== undefined && toDigest(found) !== written.get(path)) {
      changed.push(path)
      continue
    }
    const text = files.get(path)
    if (found === text) {
      if (text === undefined) written.delete(path)
    } else if (!(await tryTo(() => (text === undefined ? rm(file, {force: true}) : replace(file, text))))) {
      failed.push(path)
    } else if (text === undefined) {
      written.delete(path)
    } else {
      written.set(path, toDigest(text))
    }
  }
  const note = `${JSON.stringify(Object.fromEntries([...written].sort()), null, 2)}\n`
  const isNoted = await tryTo(() => replace(join(folder, NOTE), note))
  if (!isNoted && failed.length === 0) failed.push(NOTE)
  return {changed, failed}
}

/** Why the rejected rows are not where people are told that they are; undefined where they are. */
export function toUnwrittenText({failed}: UnwrittenFiles): string | undefined {
  const [first] = failed
  if (first === undefined) return undefined
  const others =
    failed.length > 1 ? ` y ${formatCount(failed.length - 1, 'archivo más', 'archivos más')}` : ''
  return `No se pudo escribir data/${QUARANTINE_FOLDER}/${first}${others}. Ciérrelo si está abierto en otro programa, o cambie los permisos de la carpeta.`
}

/** Whether it could be done: what a folder or another program does not let is no reason to stop, but a full disk is. */
async function tryTo(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (isDiskFull(error)) throw error
    return false
  }
}

/** A row of the store as one that is to be put right. */
function toRejectedRow({line, municipality, reason, remedy, raw, cells}: Row): RejectedRow {
  return {
    line: Number(line),
    municipality: municipality === null ? null : String(municipality),
    reason: String(reason),
    remedy: String(remedy),
    raw: String(raw),
    cells: JSON.parse(String(cells)),
  }
}

async function readNote(folder: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(join(folder, NOTE), 'utf8'))))
  } catch {
    return new Map()
  }
}

/** Writes beside and renames: whoever reads finds the old text or the new one. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(`${file}.tmp`, text)
  await rename(`${file}.tmp`, file)
}
