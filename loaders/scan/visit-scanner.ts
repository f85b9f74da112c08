import {type ByteSource, hashBytes} from './byte-table.js'
import {toDayNumbers} from './day-numbers.js'
import {DayPages, type DayPagesLimits} from './day-pages.js'
import {MunicipalityCodes, TO_BE_JUDGED} from './municipality-codes.js'
import {PageNumbers} from './page-numbers.js'
import {findRecordEnd, type RecordShape, skipLineBreak} from './record-end.js'
import {toScannedText} from './scanned-text.js'
import {
  BLOCK_COLUMNS,
  BLOCK_ROWS,
  type BlockColumn,
  type DateEvidence,
  type JudgedVisit,
  NULLABLE_COLUMNS,
  type NullableColumn,
  type SetAside,
  toBitmap,
  toColumn,
  type VisitBlock,
} from './visit-block.js'
import {SCANNED_COLUMNS, type VisitScan} from './visit-scan.js'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const DASH = 0x2d
const POINT = 0x2e
const SLASH = 0x2f
const ZERO = 0x30

/** What a field is: the place of its column in `SCANNED_COLUMNS`, or none of them. */
const [MUNICIPALITY, DATE, PAGE, VISITS, VISITORS, PAGEVIEWS] = [0, 1, 2, 3, 4, 5] as const
const UNREAD = 6

/** The most digits of a count that is surely one of 32 bits, and of a date's numbers. */
const MOST_DIGITS = 9
const MOST_DATE_DIGITS = 8
/** A longer record is none that the scanner takes, in bytes. */
const LONGEST_RECORD = 1_000_000
/** When a block is full, besides by its rows: records set aside, their characters, the bytes of new page texts. */
const MOST_ASIDE = 1_000
const MOST_ASIDE_TEXT = 1 << 20
const MOST_PAGE_TEXT = 1 << 21
/** Days have numbers below this one, for one number to hold a municipality and a day. */
const DAYS = 1 << 16

/** How much the scanner remembers; less only in tests. */
export interface ScannerLimits extends DayPagesLimits {
  mostPages?: number | undefined
}

/**
 * Turns the bytes of a visits export into blocks of rows. It only takes records all of whose cells are written plainly, and
 * sets every other one aside as text: what a record means is told by the general path (`readRecord`), which this one only
 * hastens.
 */
export class VisitScanner {
  readonly evidence: DateEvidence = {dayFirst: false, monthFirst: false, doubtful: false}
  /** The physical line at which scanning stands, from 1. */
  line: number
  private readonly pages: PageNumbers
  private readonly municipalities: MunicipalityCodes
  private readonly dayPages: DayPages
  private readonly shape: RecordShape
  private readonly roles: Uint8Array
  private readonly days: ReturnType<typeof toDayNumbers>
  private readonly folderPlace: number
  /** The bytes at which a text ends, or cannot be plain. */
  private readonly plainStops: Uint8Array
  private readonly quotedStops = toByteSet(QUOTE, LF, CR)
  private memory = new ArrayBuffer(0)
  private columns = {} as Record<BlockColumn, Int32Array>
  private bitmaps = {} as Record<NullableColumn, Uint8Array>
  private hasNulls = false
  private rows = BLOCK_ROWS
  private aside: SetAside[] = []
  private asideText = 0

  constructor(
    private readonly visitScan: VisitScan,
    {mostPages, ...limits}: ScannerLimits = {},
  ) {
    const {delimiter, width, encoding, positions, line, today} = visitScan
    this.line = line
    this.pages = new PageNumbers(visitScan, () => this.dayPages.turnToHashes(), mostPages)
    this.municipalities = new MunicipalityCodes(visitScan)
    this.dayPages = new DayPages((page) => this.pages.hashOf(page), limits)
    this.shape = {delimiter: delimiter.charCodeAt(0), width, encoding}
    this.plainStops = toByteSet(this.shape.delimiter, QUOTE, LF, CR)
    this.days = toDayNumbers(today)
    this.roles = new Uint8Array(width).fill(UNREAD)
    for (const [role, column] of SCANNED_COLUMNS.entries()) {
      const position = positions[column]
      if (position !== undefined) this.roles[position] = role
    }
    this.folderPlace = this.municipalities.findPlace('')
  }

  /** Begins a block in a piece of memory (`createBlockMemory`). */
  open(memory: ArrayBuffer): void {
    this.memory = memory
    for (const column of BLOCK_COLUMNS) this.columns[column] = toColumn(memory, column)
    for (const column of NULLABLE_COLUMNS) this.bitmaps[column] = toBitmap(memory, column).fill(0xff)
    this.hasNulls = false
    this.rows = 0
    this.aside = []
    this.asideText = 0
  }

  /** Whether the block should be taken before more is scanned. */
  get isFull(): boolean {
    return (
      this.rows >= BLOCK_ROWS ||
      this.aside.length >= MOST_ASIDE ||
      this.asideText >= MOST_ASIDE_TEXT ||
      this.pages.waiting >= MOST_PAGE_TEXT
    )
  }

  /** Whether the block has no rows. */
  get isEmpty(): boolean {
    return this.rows === 0
  }

  /** Ends the block and gives it away, with its memory. */
  close(): Omit<VisitBlock, 'isLast' | 'offset'> {
    const {memory, rows, hasNulls, aside} = this
    return {memory, rows, hasNulls, pages: this.pages.takeNew(), aside, evidence: {...this.evidence}}
  }

  /** Puts a row into the block that the general path made of a record set aside. */
  add({line, municipality, day, page, visits, visitors, pageviews}: JudgedVisit): void {
    const {columns, rows: row} = this
    const number = this.pages.toNumber(page)
    columns.line[row] = line
    columns.municipality[row] = municipality
    columns.day[row] = day
    columns.page[row] = number
    for (const [column, value] of [
      ['visits', visits],
      ['visitors', visitors],
      ['pageviews', pageviews],
    ] as const) {
      if (value === null) this.setNull(column, row)
      else columns[column][row] = value
    }
    this.dayPages.add(this.municipalities.toPlace(municipality) * DAYS + day, number)
    this.rows += 1
  }

  /** The municipalities and days on which a page came twice, or the site's total beside pages; undefined where that is not known. */
  suspects(): {municipality: number; day: number}[] | undefined {
    return this.dayPages.suspects()?.map((key) => ({
      municipality: this.municipalities.codes[Math.floor(key / DAYS)] as number,
      day: key % DAYS,
    }))
  }

  /** Whether page texts may have two numbers. */
  get pagesReset(): boolean {
    return this.pages.wasReset
  }

  private setNull(column: NullableColumn, row: number): void {
    const bitmap = this.bitmaps[column]
    bitmap[row >> 3] = (bitmap[row >> 3] as number) & ~(1 << (row & 7))
    this.columns[column][row] = 0
    this.hasNulls = true
  }

  /**
   * Scans bytes from `from` to `to`, where a record begins, until the block is full or a record's end is not among the
   * bytes (which never is where they are the file's last), and tells where it stopped. Writes a byte at `to`.
   */
  scan(source: ByteSource, from: number, to: number, isLast: boolean): number {
    const {bytes} = source
    // A line end behind the last byte stops every loop over a field.
    bytes[to] = LF
    const {plainStops, quotedStops} = this
    const {roles, shape, pages, municipalities, dayPages, folderPlace, evidence} = this
    const {line: lines, municipality: codesOut, day: daysOut, page: pagesOut} = this.columns
    const {visits: visitsOut, visitors: visitorsOut, pageviews: pageviewsOut} = this.columns
    const {firstYear, lastYear, beforeMonth, last} = this.days
    const {codes} = municipalities
    const {delimiter, width} = shape
    const isDayFirst = this.visitScan.order === 'dmy'
    const hasVisits = roles.includes(VISITS)
    const hasVisitors = roles.includes(VISITORS)
    const hasPageviews = roles.includes(PAGEVIEWS)
    let start = from
    let line = this.line
    let row = this.rows
    // Where the municipality and the date of the row before stand: most rows repeat them.
    let lastDate = 0
    let lastDateLength = 0
    let lastDay = 0

    while (start < to && row < BLOCK_ROWS) {
      const first = bytes[start]
      if (first === LF || first === CR) {
        const next = skipLineBreak(bytes, start, to, isLast)
        if (next === undefined) break
        start = next
        line += 1
        continue
      }

      let at = start
      let isPlain = false
      let day = 0
      let visits = -1
      let visitors = -1
      let pageviews = -1
      let nameStart = -1
      let nameEnd = -1
      let pageStart = -1
      let pageEnd = -1

      record: {
        for (let field = 0; field < width; field++) {
          if (field > 0) {
            if (bytes[at] !== delimiter) break record
            at += 1
          }
          const isQuoted = bytes[at] === QUOTE
          if (isQuoted) at += 1
          const role = roles[field]

          if (role === DATE) {
            const dateStart = at
            while (at - dateStart < lastDateLength && bytes[at] === bytes[lastDate + at - dateStart]) at += 1
            const ending = bytes[at]
            if (
              at - dateStart === lastDateLength &&
              lastDateLength > 0 &&
              (ending === delimiter || ending === LF || ending === CR || ending === QUOTE)
            ) {
              day = lastDay
            } else {
              at = dateStart
              let part = 0
              let value = 0
              let digits = 0
              let separator = 0
              let value0 = 0
              let digits0 = 0
              let value1 = 0
              let digits1 = 0
              for (;;) {
                const byte = bytes[at] as number
                const digit = (byte - ZERO) >>> 0
                if (digit <= 9) {
                  if (digits === MOST_DATE_DIGITS) break record
                  value = value * 10 + digit
                  digits += 1
                } else if (part === 0 && (byte === SLASH || byte === DASH || byte === POINT)) {
                  separator = byte
                  value0 = value
                  digits0 = digits
                  part = 1
                  value = 0
                  digits = 0
                } else if (part === 1 && byte === separator) {
                  value1 = value
                  digits1 = digits
                  part = 2
                  value = 0
                  digits = 0
                } else break
                at += 1
              }
              let year = value0
              let month = value1
              let dayOfMonth = value
              if (part === 2 && digits1 >= 1 && digits1 <= 2) {
                if (digits === 4 && digits0 >= 1 && digits0 <= 2) {
                  year = value
                  dayOfMonth = value0
                  if (separator !== POINT) {
                    if (value0 > 12) {
                      if (value1 <= 12) evidence.dayFirst = true
                      else if (value0 !== value1) evidence.doubtful = true
                    } else if (value1 > 12) evidence.monthFirst = true
                    else if (value0 !== value1) evidence.doubtful = true
                    if (!isDayFirst) {
                      month = value0
                      dayOfMonth = value1
                    }
                  }
                } else if (digits0 !== 4 || digits < 1 || digits > 2) break record
              } else if (part === 0 && digits === MOST_DATE_DIGITS) {
                year = Math.floor(value / 10_000)
                month = Math.floor(value / 100) % 100
                dayOfMonth = value % 100
              } else break record
              if (year < firstYear || year > lastYear || month < 1 || month > 12 || dayOfMonth < 1)
                break record
              const place = (year - firstYear) * 12 + month - 1
              day = (beforeMonth[place] as number) + dayOfMonth
              if (day > (beforeMonth[place + 1] as number) || day > last) break record
              lastDate = dateStart
              lastDateLength = at - dateStart
              lastDay = day
            }
          } else if (role === VISITS || role === VISITORS || role === PAGEVIEWS) {
            let value = 0
            let digits = 0
            for (;;) {
              const digit = ((bytes[at] as number) - ZERO) >>> 0
              if (digit > 9) break
              if (digits === MOST_DIGITS) break record
              value = value * 10 + digit
              digits += 1
              at += 1
            }
            if (digits === 0) value = -1
            if (role === VISITS) visits = value
            else if (role === VISITORS) visitors = value
            else pageviews = value
          } else {
            const textStart = at
            const stops = isQuoted ? quotedStops : plainStops
            while (stops[bytes[at] as number] === 0) at += 1
            if (!isQuoted && bytes[at] === QUOTE) break record
            if (role === PAGE) {
              pageStart = textStart
              pageEnd = at
            } else if (role === MUNICIPALITY) {
              nameStart = textStart
              nameEnd = at
            }
          }

          if (isQuoted) {
            if (bytes[at] !== QUOTE) break record
            at += 1
          }
        }
        // Empty fields behind the last one are nothing.
        while (bytes[at] === delimiter) at += 1
        if (bytes[at] !== LF && bytes[at] !== CR) break record
        if (hasVisits && visits < 0) break record
        if (visitors >= 0 && pageviews >= 0 && visitors > pageviews) break record
        if (at - start > LONGEST_RECORD) break record
        isPlain = true
      }

      if (isPlain) {
        const next = skipLineBreak(bytes, at, to, isLast)
        if (next === undefined || (at === to && !isLast)) break
        const place =
          nameStart === -1
            ? folderPlace
            : municipalities.find(source, nameStart, nameEnd, hashBytes(source, nameStart, nameEnd))
        if (place !== TO_BE_JUDGED) {
          const page =
            pageStart === -1
              ? 0
              : pages.find(source, pageStart, pageEnd, hashBytes(source, pageStart, pageEnd))
          if (page !== TO_BE_JUDGED) {
            lines[row] = line
            codesOut[row] = codes[place] as number
            daysOut[row] = day
            pagesOut[row] = page
            visitsOut[row] = visits
            if (visitors >= 0) visitorsOut[row] = visitors
            else if (hasVisitors) this.setNull('visitors', row)
            if (pageviews >= 0) pageviewsOut[row] = pageviews
            else if (hasPageviews) this.setNull('pageviews', row)
            dayPages.add(place * DAYS + day, page)
            row += 1
            start = next
            line += 1
            if (pages.waiting >= MOST_PAGE_TEXT) break
            continue
          }
        }
      }

      const end = findRecordEnd(bytes, start, to, isLast, shape)
      const next = end && skipLineBreak(bytes, end.end, to, isLast)
      if (end === undefined || next === undefined) break
      const raw = toScannedText(bytes.subarray(start, end.end), shape.encoding)
      this.aside.push({line, lineEnd: line + end.lines - 1, raw})
      this.asideText += raw.length
      start = next
      line += end.lines
      if (this.isFull) break
    }

    this.rows = row
    this.line = line
    return start
  }
}

function toByteSet(...bytes: number[]): Uint8Array {
  return Uint8Array.from({length: 256}, (_, byte) => (bytes.includes(byte) ? 1 : 0))
}
