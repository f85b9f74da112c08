import {type Encoding, findEncoding} from '../formats/encoding.js'
import type {ByteSource} from '../formats/files/byte-source.js'
import {type Container, findContainer} from '../formats/files/container.js'
import {findFileProblem, LARGEST_FILE, TOO_LARGE} from '../formats/files/file-problem.js'
import {LineLengths} from '../formats/files/line-lengths.js'
import {toPathWarnings} from '../formats/files/shown-path.js'
import {findStatedDate} from '../formats/files/stated-date.js'

/** What one reading of a file tells of it before it is held against the formats. */
export interface FileProfile {
  /** In bytes. */
  size: number
  encoding: Encoding
  /** The day of the export that its first line states, `YYYY-MM-DD`; null where it states none. */
  statedDate: string | null
  warnings: string[]
  container?: Container
  /** Why it is no export. */
  problem?: string
}

const HEAD = 65_536

/** Reads a file once, from end to end and in little memory; yields how many bytes it has read. */
export function* profileBytes(path: string, bytes: ByteSource): Generator<number, FileProfile> {
  const profile: FileProfile = {size: bytes.size, encoding: 'utf-8', statedDate: null, warnings: []}
  if (bytes.size > LARGEST_FILE) return {...profile, problem: TOO_LARGE}
  const utf8 = new Utf8Reading()
  const lines = new LineLengths()
  let size = 0
  for (const chunk of bytes.chunks()) {
    size += chunk.length
    utf8.add(chunk)
    lines.add(chunk)
    yield chunk.length
  }
  const head = bytes.head(Math.min(HEAD, size))
  const container = findContainer(path, head)
  if (container !== undefined) return {...profile, size, container}
  const statedDate = findStatedDate(head)
  const warnings = toPathWarnings(`entrada/${path}`)
  const problem = findFileProblem({path, size}, head, lines)
  if (problem !== undefined) return {...profile, size, statedDate, warnings, problem}
  const found = findEncoding(head, utf8.isValid(), () => bytes.chunks())
  return {size, statedDate, encoding: found.encoding, warnings: [...warnings, ...found.warnings]}
}

/** Whether bytes that come in chunks are UTF-8 as a whole. */
class Utf8Reading {
  private readonly decoder = new TextDecoder('utf-8', {fatal: true})
  private valid = true

  add(chunk: Uint8Array): void {
    if (this.valid) this.decode(chunk)
  }

  /** Of all that was added, if nothing follows. */
  isValid(): boolean {
    if (this.valid) this.decode()
    return this.valid
  }

  private decode(chunk?: Uint8Array): void {
    try {
      this.decoder.decode(chunk, {stream: chunk !== undefined})
    } catch {
      this.valid = false
    }
  }
}
