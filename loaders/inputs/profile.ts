import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import {setImmediate} from 'node:timers/promises'
import {type Encoding, findEncoding, findUtf16Encoding} from '../../src/formats/encoding.js'
import {type Container, findContainer, toContentPath} from '../../src/formats/files/container.js'
import {findFileProblem, LARGEST_FILE, TOO_LARGE} from '../../src/formats/files/file-problem.js'
import {LineLengths} from '../../src/formats/files/line-lengths.js'
import {toPathWarnings} from '../../src/formats/files/shown-path.js'
import {findStatedDate} from '../../src/formats/files/stated-date.js'
import {findForeignContent} from '../../src/formats/foreign-content.js'
import {readChunks, readHead} from './file-chunks.js'
import {type InputFile, isUnchanged, toReadProblem} from './input-file.js'
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
/** How many bytes the beginning of a file has. */
const BEGINNING = 1024 ** 2
const LF = 0x0a

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
  const problem = findFileProblem(file, head, lines)
  if (problem !== undefined) return {...UNREAD, sha256, statedDate, problem}
  return {...findEncoding(head, utf8.isValid(), () => readChunks(file)), sha256, statedDate, growing: false}
}
