import {createHash} from 'node:crypto'
import type {Dirent} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {decode} from '../src/formats/decode.js'
import {findExportDate} from '../src/formats/export-date.js'

/** A file of the data folder, as it was when it was read. */
export interface Input {
  /** Relative to the data folder, with `/` between folders on every system. */
  path: string
  bytes: Uint8Array
  sha256: string
  /** The day of the export that its first line states, `YYYY-MM-DD`; null where it states none. */
  statedDate: string | null
  /** The file's own time (ISO, UTC). */
  modifiedAt: string
  /** Why the file could not be read, in Spanish. */
  problem?: string
}

/** Files that the system or a copy in progress leaves behind; they are no exports. */
const LEFTOVER = /^(\.|~\$)|\.(tmp|part|partial|crdownload|download)$|^(thumbs\.db|desktop\.ini)$/i

/** Whether a name is that of a file that the system or a copy in progress leaves behind. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name)
}

/** The folder, within the data folder, that exports are dropped into. */
export const DROP_FOLDER = 'entrada'

/** How many bytes of a file are looked at for the date in its first line. */
const LONGEST_FIRST_LINE = 512

/**
 * Every file that the site depends on: the reference tables and plans, and what lies under `entrada/`. Links, devices and
 * temporary files are left out; a file that cannot be read comes with its problem. In the order of the paths' characters.
 */
export async function readInputs(dataDir: string): Promise<Input[]> {
  const paths = [
    ...(await listFiles(dataDir, '', false)).filter((path) => path.endsWith('.csv')),
    ...(await listFiles(dataDir, 'planes', true)).filter((path) => path.endsWith('.csv')),
    ...(await listFiles(dataDir, DROP_FOLDER, true)),
  ]
  const inputs: Input[] = []
  for (const path of paths.sort(compareText)) inputs.push(await readInput(dataDir, path))
  return inputs
}

/** 16 hexadecimal digits that change whenever a path, a byte or the order of the exports does. */
export function toFingerprint(inputs: readonly Input[]): string {
  const hash = createHash('sha256')
  for (const {path, sha256, statedDate, modifiedAt, problem} of inputs) {
    const order = path.startsWith(`${DROP_FOLDER}/`) ? (statedDate ?? modifiedAt) : ''
    hash.update(`${path}\0${sha256}\0${order}\0${problem ?? ''}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The fingerprint of a data folder as it is now. */
export async function fingerprintInputs(dataDir: string): Promise<string> {
  return toFingerprint(await readInputs(dataDir))
}

/** Compares by UTF-16 unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function readInput(dataDir: string, path: string): Promise<Input> {
  try {
    const file = join(dataDir, ...path.split('/'))
    const [bytes, {mtime}] = [await readFile(file), await stat(file)]
    const statedDate = findExportDate(decode(toFirstLine(bytes)).text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return {path, bytes, sha256, statedDate, modifiedAt: mtime.toISOString()}
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error'
    const problem =
      code === 'EACCES' || code === 'EPERM'
        ? 'No hay permiso para leer el archivo. Cambie sus permisos o cópielo de nuevo.'
        : `No se pudo leer el archivo (${code}). Cópielo de nuevo.`
    return {path, bytes: new Uint8Array(), sha256: '', statedDate: null, modifiedAt: '', problem}
  }
}

// Cut at the line's end, so that no character is: half a character would make UTF-8 look like Windows-1252.
function toFirstLine(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, LONGEST_FIRST_LINE)
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  return end === -1 ? head : head.subarray(0, end)
}

async function listFiles(dataDir: string, folder: string, deep: boolean): Promise<string[]> {
  const entries = await readdir(join(dataDir, ...folder.split('/')), {withFileTypes: true}).catch(
    ignoreMissing,
  )
  const files: string[] = []
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isLeftover(entry.name)) continue
    if (entry.isDirectory() && deep) files.push(...(await listFiles(dataDir, path, true)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

function ignoreMissing(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return []
  throw error
}
