import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import {setImmediate} from 'node:timers/promises'
import {decode} from '../../src/formats/decode.js'
import {
  type Encoding,
  type FoundEncoding,
  findLegacyEncoding,
  findUtf16Encoding,
} from '../../src/formats/encoding.js'
import {findExportDate} from '../../src/formats/export-date.js'
import {findForeignContent, toRefusal} from '../../src/formats/foreign-content.js'
import {type Container, findContainer, toContentPath} from './container.js'
import {readChunks, readHead} from './file-chunks.js'
import {type InputFile, isUnchanged, toReadProblem} from './input-file.js'
import {LineLengths} from './line-lengths.js'
import {toPathWarnings} from './shown-path.js'
import {Utf8Check} from './utf8-check.js'

/** What one reading of a file tells of it. Plain, so that it can be kept and its file need not be read again. */
export interface Profile {
  /** Empty where the file could not be read. */
  sha256: string
  encoding: Encoding
  /** The day of the export that its first line states, `YYYY-MM-DD`; null where it states none. */
  statedDate: string | null
  /** What had to be supposed of it, for people. */
  warnings: string[]
  /** Whether it was written while it was read: what is known of it is not to be used. */
  growing: boolean
  /** Whether only its beginning was read (`beginProfile`). */
  isBegun?: true
  /** How its content is packed, where it is. */
  container?: Container
  /** Why it is not read as an export, in Spanish. */
  problem?: string
}

/** The encoding of files that are begun. */
export const BEGUN_ENCODING = 'utf-8'
/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 4 * 1024 ** 3
/** The longest line that is read, and the longest that a file may begin with, in bytes: no header is as long. */
export const LONGEST_LINE = 16 * 1024 ** 2
export const LONGEST_FIRST_LINE = 1024 ** 2

/** How many bytes the beginning of a file has. */
const BEGINNING = 1024 ** 2
/** How many bytes of a file are looked at for the date in its first line. */
const LONGEST_DATE_LINE = 512

const LF = 0x0a

const EMPTY = 'El archivo está vacío. Exporte otra vez.'
const TOO_LARGE =
  'El archivo pasa de 4 GB, el límite de un exporte. Pártalo en varios, por ejemplo uno por cada año.'
const TOO_LONG =
  'Tiene una línea demasiado larga: el límite es de 16 MB, y de 1 MB para la primera. Exporte otra vez, con una fila por línea.'

const UNREAD: Profile = {sha256: '', encoding: BEGUN_ENCODING, statedDate: null, warnings: [], growing: false}

/** Reads a file once, from end to end and in little memory, and tells what it is; never fails because of the file. */
export function profileFile(file: InputFile): Profile {
  const steps = profileInSteps(file)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same beside other work, which has its turn after every chunk. */
export async function profileBeside(file: InputFile): Promise<Profile> {
  const steps = profileInSteps(file)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/**
 * What a file seems to be by its beginning, for its reading to begin before all of it is known; undefined where that
 * is not plain. `sha256` is that of no file.
 */
export function beginProfile(file: InputFile): Profile | undefined {
  if (file.problem !== undefined || file.size > LARGEST_FILE) return undefined
  try {
    const head = readHead(file, BEGINNING)
    const lines = head.subarray(0, head.lastIndexOf(LF) + 1)
    const isText = lines.length > 0 && isUtf8(lines) && findUtf16Encoding(head) === undefined
    if (!isText || findContainer(file.path, head) !== undefined) return undefined
    if (findForeignContent(toContentPath(file.path), head) !== undefined) return undefined
    const warnings = toPathWarnings(file.path)
    return {...UNREAD, sha256: file.stamp, statedDate: findStatedDate(head), warnings, isBegun: true}
  } catch {
    return undefined
  }
}

function* profileInSteps(file: InputFile): Generator<void, Profile> {
  if (file.problem !== undefined) return {...UNREAD, problem: file.problem}
  if (file.size > LARGEST_FILE) return {...UNREAD, problem: TOO_LARGE}
  try {
    const profile = yield* readProfile(file)
    if (!isUnchanged(file)) return {...UNREAD, growing: true}
    return {...profile, warnings: [...toPathWarnings(file.path), ...profile.warnings]}
  } catch (error) {
    return {...UNREAD, problem: toReadProblem(error, file.path)}
  }
}

function* readProfile(file: InputFile): Generator<void, Profile> {
  const hash = createHash('sha256')
  const utf8 = new Utf8Check()
  const lines = new LineLengths()
  for (const chunk of readChunks(file)) {
    hash.update(chunk)
    utf8.add(chunk)
    lines.add(chunk)
    yield
  }
  const sha256 = hash.digest('hex')
  const head = readHead(file)
  const statedDate = findStatedDate(head)
  const container = findContainer(file.path, head)
  if (container !== undefined) return {...UNREAD, sha256, container}
  const problem = findProblem(file, head, lines)
  if (problem !== undefined) return {...UNREAD, sha256, statedDate, problem}
  return {...findEncoding(file, head, utf8.isValid()), sha256, statedDate, growing: false}
}

function findStatedDate(head: Uint8Array): string | null {
  return findExportDate(decode(toDateLine(head)).text)
}

function findEncoding(file: InputFile, head: Uint8Array, isUtf8: boolean): FoundEncoding {
  const utf16 = findUtf16Encoding(head)
  if (utf16 !== undefined) return utf16
  // Only the rare file that is neither is read twice.
  return isUtf8 ? {encoding: 'utf-8', warnings: []} : findLegacyEncoding(readChunks(file))
}

function findProblem({path, size}: InputFile, head: Uint8Array, lines: LineLengths): string | undefined {
  // Browsers unpack some files on their way and leave the ending: what is in it counts.
  const foreign = findForeignContent(toContentPath(path), head)
  if (foreign !== undefined) return toRefusal(foreign)
  if (size <= head.length && decode(head).text.trim() === '') return EMPTY
  return lines.longest() > LONGEST_LINE || lines.first() > LONGEST_FIRST_LINE ? TOO_LONG : undefined
}

// Cut at the line's end, so that no character is: half a character would make UTF-8 look like Windows-1252.
function toDateLine(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, LONGEST_DATE_LINE)
  const end = head.findIndex((byte) => byte === LF || byte === 0x0d)
  return end === -1 ? head : head.subarray(0, end)
}
