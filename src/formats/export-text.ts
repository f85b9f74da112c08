import {decodeChunks} from './decode.js'
import type {Encoding} from './encoding.js'
import {type ByteSource, readAll} from './files/byte-source.js'
import type {Section} from './format.js'
import {listRecords} from './record-cells.js'
import {type ExportRecord, streamRecords} from './records.js'

/** An export of more bytes is not held in memory whole. */
const LARGEST_WHOLE = 32 * 1024 ** 2
/** How much of the beginning of a larger one is looked at, and how much where that is less than a line. */
const HEAD = 256 * 1024
const LONG_HEAD = 1024 ** 2

const LF = 0x0a

/** The text of an export, or its beginning where it is large. */
export interface OpenText {
  text: string
  isWhole: boolean
  /** How many bytes stand before the text: those of a byte order mark. */
  mark: number
  bytes: ByteSource
  encoding: Encoding
}

/** Opens an export: all of its text, or its beginning up to the end of a line. */
export function openText(bytes: ByteSource, encoding: Encoding, largest = LARGEST_WHOLE): OpenText {
  const isWhole = bytes.size <= largest
  const head = isWhole ? readAll(bytes) : readLines(bytes, Math.min(HEAD, largest))
  const text = [...decodeChunks([head], encoding)].join('')
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  return {isWhole, mark, text: isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1), bytes, encoding}
}

/** The beginning of an export, of some length if there is a whole line in it. */
function readLines({head}: ByteSource, length: number): Uint8Array {
  const bytes = head(length)
  return bytes.includes(LF) ? bytes : head(LONG_HEAD)
}

/** The records of a section: out of the text where it is whole, else out of the file, in little memory; `onBytes` is told how many bytes were read. */
export function listExportRecords(
  {text, isWhole, bytes, encoding}: OpenText,
  section: Section,
  onBytes: (count: number) => void = () => {},
): Generator<ExportRecord> {
  if (isWhole) return listRecords(text, section)
  const {delimiter, names, offset, line} = section
  return streamRecords(decodeChunks(counted(bytes.chunks(), onBytes), encoding), delimiter, {
    columns: names.length,
    offset,
    line,
  })
}

function* counted(chunks: Iterable<Uint8Array>, onBytes: (count: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}
