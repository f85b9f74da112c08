import {type ByteSource, type ByteTable, toByteSource} from './byte-table.js'
import {NONE, PlainDate} from './plain-date.js'
import {SCANNED_COLUMNS, type ScannedColumn, type VisitScan} from './visit-scan.js'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const ZERO = 0x30

/** What a field is, by number for the loop's sake. */
const TEXT = 0
const DATE = 1
const COUNT = 2
const KINDS: Record<ScannedColumn, number> = {
  municipio: TEXT,
  fecha: DATE,
  pagina: TEXT,
  visitas: COUNT,
  visitantes: COUNT,
  paginas_vistas: COUNT,
}

/** The places in `values` of what a record says. */
export const DAY = 0
export const VISITS = 1
export const VISITORS = 2
export const PAGEVIEWS = 3
export const NAME = 4
export const PAGE = 7
const VALUES = 10
const UNREAD_PLACE = 255

/** The sorts of bytes in a text, beside printable ASCII. */
const STOP = 1
const OTHER = 2

/** What stands behind the place of a text: what is known of it, and where it begins and ends if it is not known already. */
export const KNOWN = 0
export const BEGIN = 1
export const END = 2
/** That its table guessed it, that it is the last one again, that all of its bytes are printable ASCII. */
export const GUESSED = 1
export const AGAIN = 2
export const ASCII = 3

const PLACES: Record<ScannedColumn, number> = {
  municipio: NAME,
  fecha: DAY,
  pagina: PAGE,
  visitas: VISITS,
  visitantes: VISITORS,
  paginas_vistas: PAGEVIEWS,
}

/** The most digits of a count that is surely one of 32 bits. */
const MOST_DIGITS = 9
/** A longer record is not plain, in bytes: the general path has its say on it. */
const LONGEST = 999_000
/** How many bytes of a record's beginning are compared with the one before. */
const LONGEST_BEGINNING = 64

/**
 * Reads records whose cells are written plainly: dates in figures, whole numbers without signs or groups, quotes only
 * around a whole field. It supposes nothing: whatever is written in another way is not plain.
 */
export class PlainRecord {
  /** What the last record said. */
  readonly values = new Int32Array(VALUES).fill(NONE)
  readonly date: PlainDate
  private readonly delimiter: number
  private readonly width: number
  private readonly kinds: Uint8Array
  private readonly places: Uint8Array
  /** At which bytes a text ends, or stops being plain, and which are not printable ASCII. */
  private readonly plainStops: Uint8Array
  private readonly quotedStops = toByteSorts(QUOTE, LF, CR)
  /** How many fields stand before the page and the counts: most records repeat those of the record before. */
  private readonly beginningFields: number
  /** The beginning of the last record that was plain, with the delimiter behind it. */
  private readonly beginning = toByteSource(new Uint8Array(LONGEST_BEGINNING))
  private beginningLength = 0

  /** `names` and `pages` are the texts that were met so far. */
  constructor(
    {delimiter, width, positions, order, today}: VisitScan,
    private readonly names: ByteTable,
    private readonly pages: ByteTable,
  ) {
    this.delimiter = delimiter.charCodeAt(0)
    this.width = width
    this.kinds = new Uint8Array(width).fill(TEXT)
    this.places = new Uint8Array(width).fill(UNREAD_PLACE)
    for (const column of SCANNED_COLUMNS) {
      const position = positions[column]
      if (position === undefined) continue
      this.kinds[position] = KINDS[column]
      this.places[position] = PLACES[column]
    }
    this.date = new PlainDate(order, today)
    this.plainStops = toByteSorts(this.delimiter, QUOTE, LF, CR)
    const rest = this.kinds.findIndex((kind, field) => kind === COUNT || this.places[field] === PAGE)
    this.beginningFields = Math.max(rest, 0)
  }

  /**
   * Reads the record at `start` into `values`. Gives where its line ends, or `NONE` where it is not plain. A count that is
   * left empty is `NONE` too. A line end has to stand behind the last byte: it stops every loop.
   */
  read(source: ByteSource, start: number): number {
    const {bytes} = source
    const {values, kinds, places, delimiter, width, beginningFields} = this
    const isRepeated = this.beginningLength > 0 && this.repeatsBeginning(source, start)
    let at = isRepeated ? start + this.beginningLength - 1 : start
    let beginningEnd = start
    if (isRepeated) values[NAME + KNOWN] = AGAIN
    else this.beginningLength = 0
    for (let field = isRepeated ? beginningFields : 0; field < width; field++) {
      if (field > 0) {
        if (bytes[at] !== delimiter) return NONE
        at += 1
        if (field === beginningFields) beginningEnd = at
      }
      const isQuoted = bytes[at] === QUOTE
      if (isQuoted) at += 1
      const kind = kinds[field] as number
      const place = places[field] as number
      if (kind === COUNT) {
        let value = 0
        let digits = 0
        for (;;) {
          const digit = ((bytes[at] as number) - ZERO) >>> 0
          if (digit > 9) break
          if (digits === MOST_DIGITS) return NONE
          value = value * 10 + digit
          digits += 1
          at += 1
        }
        values[place] = digits === 0 ? NONE : value
      } else if (kind === DATE) {
        at = this.date.read(bytes, at)
        if (at === NONE) return NONE
        values[DAY] = this.date.day
      } else {
        at = this.readText(source, at, isQuoted, place)
        if (at === NONE) return NONE
      }
      if (isQuoted) {
        if (bytes[at] !== QUOTE) return NONE
        at += 1
      }
    }
    // Empty fields behind the last one are nothing.
    while (bytes[at] === delimiter) at += 1
    if (bytes[at] !== LF && bytes[at] !== CR) return NONE
    if (values[VISITS] === NONE) return NONE
    const pageviews = values[PAGEVIEWS] as number
    if (pageviews !== NONE && (values[VISITORS] as number) > pageviews) return NONE
    if (at - start > LONGEST) return NONE
    if (!isRepeated) this.keepBeginning(bytes, start, beginningEnd)
    return at
  }

  private repeatsBeginning({bytes, view}: ByteSource, start: number): boolean {
    const {beginning, beginningLength: length} = this
    if (start + length > bytes.length) return false
    let i = 0
    for (; i + 4 <= length; i += 4) {
      if (view.getInt32(start + i) !== beginning.view.getInt32(i)) return false
    }
    for (; i < length; i++) if (bytes[start + i] !== beginning.bytes[i]) return false
    return true
  }

  private keepBeginning(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > LONGEST_BEGINNING) return
    for (let at = start; at < end; at++) this.beginning.bytes[at - start] = bytes[at] as number
    this.beginningLength = end - start
  }

  /** Reads a text, whose place is `UNREAD_PLACE` where nobody asks for it. Gives where it ends, or `NONE`. */
  private readText(source: ByteSource, start: number, isQuoted: boolean, place: number): number {
    const {bytes} = source
    const {values, delimiter} = this
    const table = place === NAME ? this.names : place === PAGE ? this.pages : undefined
    if (table !== undefined) {
      const guess = table.guess(source, start)
      const after = bytes[guess]
      const isField = isQuoted
        ? after === QUOTE
        : table.isFree && (after === delimiter || after === LF || after === CR)
      if (isField) {
        values[place + KNOWN] = GUESSED
        return guess
      }
    }
    const stops = isQuoted ? this.quotedStops : this.plainStops
    let end = start
    let sorts = 0
    for (;;) {
      const sort = stops[bytes[end] as number] as number
      if (sort === STOP) break
      sorts |= sort
      end += 1
    }
    if (!isQuoted && bytes[end] === QUOTE) return NONE
    if (table === undefined) return end
    if (isQuoted && bytes.subarray(start, end).includes(delimiter)) table.isFree = false
    values[place + KNOWN] = sorts === 0 ? ASCII : 0
    values[place + BEGIN] = start
    values[place + END] = end
    return end
  }
}

function toByteSorts(...stops: number[]): Uint8Array {
  return Uint8Array.from({length: 256}, (_, byte) => {
    if (stops.includes(byte)) return STOP
    return byte < 0x20 || byte > 0x7e ? OTHER : 0
  })
}
