/** Where the line after the one at `from` begins: behind LF, CRLF or CR, else at the text's end. */
export function findNextLine(text: string, from: number): number {
  const lineEnd = /\r\n|\n|\r/g
  lineEnd.lastIndex = from
  const match = lineEnd.exec(text)
  return match === null ? text.length : match.index + match[0].length
}

/** One physical line of a text. */
export interface TextLine {
  /** Without its line end. */
  text: string
  /** Where it begins, as an offset. */
  offset: number
  /** Where the next one begins. */
  next: number
  /** From 1. */
  line: number
}

/** The physical lines of a text from an offset on, which is the beginning of the line of that number. */
export function* listLines(
  text: string,
  {offset = 0, line = 1, most = Number.POSITIVE_INFINITY} = {},
): Generator<TextLine> {
  let at = offset
  for (let number = line; at < text.length && number < line + most; number++) {
    const next = findNextLine(text, at)
    yield {text: text.slice(at, next).replace(/[\r\n]+$/, ''), offset: at, next, line: number}
    at = next
  }
}
