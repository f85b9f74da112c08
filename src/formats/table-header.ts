import {fold} from '../domain/fold.js'
import {DELIMITERS} from './delimiter.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

/** The header of a table within a text. */
export interface TableHeader {
  delimiter: string
  /** As the file writes them. */
  names: readonly string[]
  /** The names as they are compared: no accents, lower case, words apart by one space. */
  keys: readonly string[]
  /** Its physical line, from 1. */
  headerLine: number
  /** Where what follows begins: its offset in the text and its physical line. */
  offset: number
  line: number
}

/** How far down a header is looked for, and how long a line may be to hold one. */
const MOST_LINES = 40
const LONGEST_LINE = 65_536

/** The first line, or quoted lines, of a text's beginning whose names are those of a header. */
export function findTableHeader(
  text: string,
  isHeader: (keys: readonly string[]) => boolean,
): TableHeader | undefined {
  for (const {text: content, offset, line, next} of listLines(text, {most: MOST_LINES})) {
    if (next - offset > LONGEST_LINE || content.trim() === '') continue
    for (const delimiter of DELIMITERS) {
      if (!content.includes(delimiter)) continue
      const record = readRecords(text, delimiter, {offset, line}).next().value
      if (record === undefined || record.line !== line) continue
      const keys = record.fields.map(fold)
      if (!isHeader(keys)) continue
      const after = offset + record.raw.length
      const lineBreak = /^(?:\r\n|\n|\r)?/.exec(text.slice(after, after + 2))?.[0] ?? ''
      return {
        delimiter,
        names: record.fields,
        keys,
        headerLine: line,
        offset: after + lineBreak.length,
        line: record.lineEnd + 1,
      }
    }
  }
  return undefined
}

/** The place of the first key of a form; undefined where there is none. */
export function findColumn(keys: readonly string[], form: RegExp): number | undefined {
  const at = keys.findIndex((key) => form.test(key))
  return at === -1 ? undefined : at
}

/** The places of all keys of a form. */
export function listColumns(keys: readonly string[], form: RegExp): number[] {
  return keys.flatMap((key, i) => (form.test(key) ? [i] : []))
}
