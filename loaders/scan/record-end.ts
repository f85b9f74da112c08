import {LONGEST_RECORD, readRecords} from '../../src/formats/records.js'
import {toScannedText} from './scanned-text.js'
import type {ScanEncoding} from './visit-scan.js'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22

/** The most bytes that the characters of a record can take, by the rule of `readRecords`. */
const MOST_BYTES = LONGEST_RECORD * 3

/** What the end of a record depends on. */
export interface RecordShape {
  /** The delimiter's byte. */
  delimiter: number
  /** How many fields the header has. */
  width: number
  encoding: ScanEncoding
}

export interface RecordEnd {
  /** Where its last line ends, before the line end. */
  end: number
  /** How many physical lines it takes. */
  lines: number
}

/**
 * The end of the record that begins at `at`, as `readRecords` tells it: over several lines where quotes ask for it and can
 * be believed, else one line. Undefined where the bytes up to `to` are too few to tell, which never is where they are
 * the file's last.
 */
export function findRecordEnd(
  bytes: Uint8Array,
  at: number,
  to: number,
  isLast: boolean,
  shape: RecordShape,
): RecordEnd | undefined {
  const end = findLineEnd(bytes, at, to)
  if (end === to && !isLast) return undefined
  if (!hasQuote(bytes, at, end)) return {end, lines: 1}
  const quoted = findQuotedEnd(bytes, at, to, isLast, shape)
  if (quoted === 'more') return undefined
  if (quoted === 'unbelievable') return {end, lines: 1}
  // What a long record holds has its say, and `readRecords` the last word.
  const text = toScannedText(bytes.subarray(at, quoted.end), shape.encoding)
  const [first] =
    quoted.lines === 1 ? [] : readRecords(text, String.fromCharCode(shape.delimiter), {columns: shape.width})
  return first === undefined || first.raw === text ? quoted : {end, lines: 1}
}

/** Where the next record begins: behind the line end at `end`; undefined where the bytes are too few to tell. */
export function skipLineBreak(
  bytes: Uint8Array,
  end: number,
  to: number,
  isLast: boolean,
): number | undefined {
  if (end >= to) return to
  if (bytes[end] !== CR) return end + 1
  if (end + 1 < to) return bytes[end + 1] === LF ? end + 2 : end + 1
  return isLast ? to : undefined
}

function findLineEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== LF && bytes[at] !== CR) at += 1
  return at
}

function hasQuote(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === QUOTE) return true
  return false
}

function findQuote(bytes: Uint8Array, from: number, to: number): number {
  const place = bytes.subarray(from, to).indexOf(QUOTE)
  return place === -1 ? -1 : from + place
}

function findQuotedEnd(
  bytes: Uint8Array,
  start: number,
  to: number,
  isLast: boolean,
  {delimiter, width, encoding}: RecordShape,
): RecordEnd | 'more' | 'unbelievable' {
  const tooFew = isLast || to - start > MOST_BYTES ? 'unbelievable' : 'more'
  const isTooFar = (place: number): boolean => countUnits(bytes, start, place, encoding) > LONGEST_RECORD - 2
  let at = start
  let lines = 1
  let fields = 0
  for (;;) {
    fields += 1
    if (bytes[at] === QUOTE && at < to) {
      const open = at
      let close = open
      for (let from = open + 1; ; from = close + 2) {
        close = findQuote(bytes, from, Math.min(to, start + MOST_BYTES))
        if (close === -1) return tooFew
        if (isTooFar(close)) return 'unbelievable'
        if (close + 1 >= to && !isLast) return 'more'
        if (close + 1 >= to || bytes[close + 1] !== QUOTE) break
      }
      lines += countLineBreaks(bytes, open, close)
      at = close + 1
    } else {
      while (at < to && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at += 1
    }
    if (lines > 1 && (fields > width || isTooFar(at))) return 'unbelievable'
    if (at >= to) {
      if (!isLast) return 'more'
      break
    }
    if (bytes[at] === LF || bytes[at] === CR) break
    if (bytes[at] !== delimiter) return 'unbelievable'
    at += 1
  }
  return lines > 1 && fields !== width ? 'unbelievable' : {end: at, lines}
}

/** The length of a text in UTF-16 units, as strings count; exact only where it could be too long. */
function countUnits(bytes: Uint8Array, from: number, to: number, encoding: ScanEncoding): number {
  if (to - from <= LONGEST_RECORD - 2 || encoding !== 'utf-8') return to - from
  let units = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

function countLineBreaks(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i++) {
    if (bytes[i] === LF) breaks += 1
    else if (bytes[i] === CR && bytes[i + 1] !== LF) breaks += 1
  }
  return breaks
}
