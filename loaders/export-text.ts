import {decodeChunks} from '../src/formats/decode.js'
import type {Section} from '../src/formats/format.js'
import {listRecords} from '../src/formats/record-cells.js'
import {type ExportRecord, streamRecords} from '../src/formats/records.js'
import {readBytes, readChunks, readHead} from './inputs/file-chunks.js'
import type {Input} from './inputs/read-inputs.js'

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
}

/** Opens an export: all of its text, or its beginning up to the end of a line. */
export function openText(input: Input, largest = LARGEST_WHOLE): OpenText {
  const isWhole = input.size <= largest
  const bytes = isWhole ? readBytes(input) : readLines(input, Math.min(HEAD, largest))
  const text = [...decodeChunks([bytes], input.encoding)].join('')
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return {isWhole, mark, text: isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1)}
}

/** The beginning of an export, of some length if there is a whole line in it. */
function readLines(input: Input, length: number): Uint8Array {
  const head = readHead(input, length)
  return head.includes(LF) ? head : readHead(input, LONG_HEAD)
}

/** The records of a section: out of the text where it is whole, else out of the file, in little memory; `onBytes` is told how many bytes were read. */
export function listExportRecords(
  input: Input,
  {text, isWhole}: OpenText,
  section: Section,
  onBytes: (count: number) => void = () => {},
): Generator<ExportRecord> {
  if (isWhole) return listRecords(text, section)
  const {delimiter, names, offset, line} = section
  return streamRecords(decodeChunks(counted(readChunks(input), onBytes), input.encoding), delimiter, {
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
