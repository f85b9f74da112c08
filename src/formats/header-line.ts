import {toKey} from '../domain/fold.js'
import {MOST_COLUMNS} from './columns.js'
import {DELIMITERS} from './delimiter.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

/** How many lines may stand above the header (a title, a blank line, the line `# exportado`). */
const MAX_PREAMBLE = 30
/** A longer line, in characters, names no columns. */
const LONGEST_HEADER = 65_536

/** The line of a text that names its columns. */
export interface HeaderLine {
  /** As the file writes them. */
  names: readonly string[]
  /** As names are compared: without accents, in lower case, words joined with `_`. */
  keys: readonly string[]
  delimiter: string
  /** Where the first record after it begins, as an offset, and the physical line of that, from 1. */
  offset: number
  line: number
  /** How many lines above it say something. */
  skipped: number
}

/** Every way in which one of the first lines of a text can be a header: line by line, delimiter by delimiter. */
export function* listHeaderLines(text: string): Generator<HeaderLine> {
  let skipped = 0
  for (const {text: content, next, line} of listLines(text, {most: MAX_PREAMBLE})) {
    for (const delimiter of content.length > LONGEST_HEADER ? [] : DELIMITERS) {
      const names = readRecords(content, delimiter).next().value?.fields ?? []
      if (names.length > MOST_COLUMNS) continue
      yield {names, keys: names.map(toKey), delimiter, offset: next, line: line + 1, skipped}
    }
    if (content.trim() !== '' && !/^["'\s]*#|^\s*sep=.$/i.test(content)) skipped += 1
  }
}

/** The first line of a text, and the delimiter, by which it names columns that are the wanted ones. */
export function findHeaderLine(
  text: string,
  isWanted: (header: HeaderLine) => boolean,
): HeaderLine | undefined {
  for (const header of listHeaderLines(text)) if (isWanted(header)) return header
  return undefined
}

/** Where the first of these columns stands that a header has, the preferred ones first; undefined where it has none. */
export function findPlace(keys: readonly string[], wanted: readonly string[]): number | undefined {
  const name = wanted.find((key) => keys.includes(key))
  return name === undefined ? undefined : keys.indexOf(name)
}

/** What should be said of the lines above a header. */
export function toSkippedWarnings({skipped}: HeaderLine): string[] {
  if (skipped === 0) return []
  return [`${skipped === 1 ? 'Se omitió una línea' : `Se omitieron ${skipped} líneas`} sobre el encabezado.`]
}
