/** What takes the place of a record: a text, or nothing at all, its line end included. */
export interface MendedRecord {
  /** Its last physical line. */
  lineEnd: number
  text: string | null
}

/**
 * A text that comes in pieces, with other records at some of its lines (the first line of each, from 1) and all else as it
 * was. Lines end at LF, CRLF or CR, as records count them.
 */
export function* mendText(
  pieces: Iterable<string>,
  mended: ReadonlyMap<number, MendedRecord>,
): Generator<string> {
  const lines = new LineMender(mended)
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    // What follows a CR tells whether it ends a line alone; a line that is not whole waits for its end.
    const end = findLastEnd(text)
    yield lines.mend(text.slice(0, end))
    held = text.slice(end)
  }
  yield lines.mend(held)
}

/** Where the last line that is surely whole ends. */
function findLastEnd(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r')) + 1
}

class LineMender {
  private line = 0
  private record: MendedRecord | undefined

  constructor(private readonly mended: ReadonlyMap<number, MendedRecord>) {}

  /** The same lines, those that are mended otherwise. */
  mend(text: string): string {
    const parts: string[] = []
    let kept = 0
    for (let start = 0; start < text.length; ) {
      const [lineBreak, end] = findLineEnd(text, start)
      this.line += 1
      const begun = this.mended.get(this.line)
      if (begun !== undefined) {
        this.record = begun
        parts.push(text.slice(kept, start))
      }
      if (this.record !== undefined) {
        if (this.record.lineEnd === this.line) {
          if (this.record.text !== null) parts.push(this.record.text, lineBreak)
          this.record = undefined
        }
        kept = end
      }
      start = end
    }
    parts.push(text.slice(kept))
    return parts.join('')
  }
}

/** The line end after a place of a text, empty at its end, and where what follows begins. */
function findLineEnd(text: string, from: number): [lineBreak: string, end: number] {
  const lf = text.indexOf('\n', from)
  const until = lf === -1 ? text.length : lf
  const inLine = text.slice(from, until).indexOf('\r')
  if (inLine !== -1) {
    const cr = from + inLine
    return text[cr + 1] === '\n' ? ['\r\n', cr + 2] : ['\r', cr + 1]
  }
  return lf === -1 ? ['', text.length] : ['\n', lf + 1]
}
