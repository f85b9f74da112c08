/** One record of a delimited text. Lines count from 1, as an editor shows them, blank ones included. */
export interface ExportRecord {
  line: number
  /** The last physical line: another than `line` only where a quoted field holds line breaks. */
  lineEnd: number
  /** The text as it stands in the file, without its last line end. */
  raw: string
  /** Empty where the record could not be split. */
  fields: string[]
  /** Why the record could not be split: a quote that never closes, or text after the closing one. */
  problem?: 'unclosed_quote' | 'text_after_quote'
}

export interface ReadRecordsOptions {
  /** How many fields a record over several lines must have to be believed. */
  columns?: number
  /** Where to begin, as an offset in the text and the number of that line. */
  offset?: number
  line?: number
}

/** Where reading stopped: the offset in the text, and the number of that line. */
interface Rest {
  offset: number
  line: number
}

/** A record that is longer, in characters, is no row that somebody wrote. */
export const LONGEST_RECORD = 1_000_000

/** How many lines, and characters, a record may have before it needs to look like one that holds a long text. */
const SHORT_LINES = 50
const SHORT_LENGTH = 65_536

/**
 * The records of a delimited text (RFC 4180; lines end at LF, CRLF or CR), blank ones left out. A stray quote costs one
 * line and no more: where a quoted field does not close within a million characters, has text after its closing quote, or
 * would swallow lines without ending in exactly `columns` fields, its first line alone is the record and reading goes on at
 * the next. So it does where a record over 50 lines holds what look like other records: a quote that is stray reaches
 * rows; one that is not, a long text.
 */
export function* readRecords(
  text: string,
  delimiter: string,
  options: ReadRecordsOptions = {},
): Generator<ExportRecord> {
  yield* readWindow(text, delimiter, options, false)
}

/** The same; where the text `goesOn`, reading stops where what follows could matter. */
function* readWindow(
  text: string,
  delimiter: string,
  {columns, offset = 0, line = 1}: ReadRecordsOptions,
  goesOn: boolean,
): Generator<ExportRecord, Rest> {
  const until = goesOn ? text.length - LONGEST_RECORD : text.length
  let position = offset
  let number = line
  while (position < until) {
    const end = findLineEnd(text, position)
    if (goesOn && end >= text.length - 1) break
    const raw = text.slice(position, end)
    if (raw.includes('"')) {
      const record =
        splitQuoted(text, position, number, delimiter, columns) ?? splitQuotedLine(raw, number, delimiter)
      if (!isBlank(record.fields) || record.problem) yield record
      position = skipLineBreak(text, position + record.raw.length)
      number = record.lineEnd + 1
      continue
    }
    const fields = raw.split(delimiter)
    if (!isBlank(fields)) yield {line: number, lineEnd: number, raw, fields}
    position = skipLineBreak(text, end)
    number += 1
  }
  return {offset: position, line: number}
}

/** How much text is read at once. */
const WINDOW = 4_000_000

/** The same of a text that comes in pieces, which may end anywhere; `offset` is counted from the first one. */
export function* streamRecords(
  pieces: Iterable<string>,
  delimiter: string,
  {columns, offset = 0, line = 1}: ReadRecordsOptions = {},
  size = WINDOW,
): Generator<ExportRecord> {
  const options = columns === undefined ? {} : {columns}
  let held = ''
  let rest: Rest = {offset, line}
  for (const piece of pieces) {
    if (rest.offset >= held.length + piece.length) {
      rest.offset -= held.length + piece.length
      held = ''
      continue
    }
    held += piece
    if (held.length - rest.offset < size + LONGEST_RECORD) continue
    rest = yield* readWindow(held, delimiter, {...options, ...rest}, true)
    held = held.slice(rest.offset)
    rest.offset = 0
  }
  yield* readRecords(held, delimiter, {...options, ...rest})
}

// DOS programs end a file with the character 1A.
function isBlank(fields: string[]): boolean {
  return fields.every((field) => field.trim() === '' || field === '\u001a')
}

function findLineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  const end = lf === -1 ? text.length : lf
  const cr = text.slice(from, end).indexOf('\r')
  return cr === -1 ? end : from + cr
}

function skipLineBreak(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1
  return at + 1
}

/** The record at `start` over as many lines as its quotes ask for; undefined where they can't be believed. */
function splitQuoted(
  text: string,
  start: number,
  line: number,
  delimiter: string,
  columns: number | undefined,
): ExportRecord | undefined {
  const fields: string[] = []
  // What follows the record must be in sight too.
  const limit = start + LONGEST_RECORD - 2
  let at = start
  let lineEnd = line
  for (;;) {
    if (text[at] === '"') {
      const closed = readQuoted(text, at, limit)
      if (closed === undefined) return undefined
      fields.push(closed.value)
      lineEnd += closed.breaks
      at = closed.end
    } else {
      const end = findFieldEnd(text, at, delimiter)
      fields.push(text.slice(at, end))
      at = end
    }
    if (lineEnd > line && (at > limit || fields.length > (columns ?? fields.length))) return undefined
    if (text[at] === delimiter) at += 1
    else if (at >= text.length || text[at] === '\n' || text[at] === '\r') break
    else return undefined
  }
  const raw = text.slice(start, at)
  if (lineEnd > line) {
    if (columns !== undefined && fields.length !== columns) return undefined
    const isLong = lineEnd - line >= SHORT_LINES || raw.length > SHORT_LENGTH
    if (isLong && (columns === undefined || holdsRecords(raw, delimiter, columns))) return undefined
  }
  return {line, lineEnd, raw, fields}
}

/** Whether most of the lines within a record have as many fields as records have. */
function holdsRecords(raw: string, delimiter: string, columns: number): boolean {
  const lines = raw.split(/\r\n|\n|\r/).slice(1, -1)
  const full = lines.filter((line) => line.trim() !== '')
  return full.filter((line) => line.split(delimiter).length === columns).length * 2 >= full.length
}

/** One physical line by itself: what is left when quotes over several lines are not believed. */
function splitQuotedLine(raw: string, line: number, delimiter: string): ExportRecord {
  const alone = splitQuoted(raw, 0, line, delimiter, undefined)
  if (alone !== undefined) return alone
  const isUnclosed = (raw.match(/"/g)?.length ?? 0) % 2 === 1 && !hasTextAfterQuote(raw, delimiter)
  const problem = isUnclosed ? 'unclosed_quote' : 'text_after_quote'
  return {line, lineEnd: line, raw, fields: [], problem}
}

/** Whether a quote within a line's first ill field ends a text and has more behind it: `"1"1"`, and not `"a;"b"`. */
function hasTextAfterQuote(raw: string, delimiter: string): boolean {
  let at = 0
  while (at < raw.length) {
    if (raw[at] === '"') {
      const closed = readQuoted(raw, at, raw.length)
      if (closed === undefined) return false
      at = closed.end
      if (at < raw.length && raw[at] !== delimiter) return raw[at - 2] !== delimiter
    } else at = findFieldEnd(raw, at, delimiter)
    at += 1
  }
  return false
}

function readQuoted(
  text: string,
  open: number,
  limit: number,
): {value: string; end: number; breaks: number} | undefined {
  let from = open + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1 || quote > limit) return undefined
    if (text[quote + 1] === '"') {
      from = quote + 2
      continue
    }
    const value = text.slice(open + 1, quote).replaceAll('""', '"')
    return {value, end: quote + 1, breaks: value.match(/\r\n|\n|\r/g)?.length ?? 0}
  }
}

function findFieldEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}
