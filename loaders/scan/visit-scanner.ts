import type {ByteSource} from './byte-table.js'
import {DayPages, type DayPagesLimits} from './day-pages.js'
import {DAYS, DaySums, type VisitDays} from './day-sums.js'
import {MunicipalityCodes, TO_BE_JUDGED} from './municipality-codes.js'
import {type PageLimits, PageNumbers} from './page-numbers.js'
import {NONE} from './plain-date.js'
import {DAY, NAME, PAGE, PAGEVIEWS, PlainRecord, VISITORS, VISITS} from './plain-record.js'
import {findRecordEnd, type RecordShape, skipLineBreak} from './record-end.js'
import {toScannedText} from './scanned-text.js'
import {
  BLOCK_COLUMNS,
  BLOCK_ROWS,
  type BlockColumn,
  type JudgedVisit,
  NULLABLE_COLUMNS,
  type NullableColumn,
  type SetAside,
  toBitmap,
  toColumn,
  type VisitBlock,
} from './visit-block.js'
import type {VisitScan} from './visit-scan.js'

const LF = 0x0a
const CR = 0x0d

/** When a block is full, besides by its rows: records set aside, their characters, the bytes of new page texts. */
const MOST_ASIDE = 1_000
const MOST_ASIDE_TEXT = 1 << 20
const MOST_PAGE_TEXT = 1 << 21

/** How much the scanner remembers; less only in tests. */
export interface ScannerLimits extends DayPagesLimits, PageLimits {
  mostDays?: number | undefined
}

/**
 * Turns the bytes of a visits export into blocks of rows. It only takes records all of whose cells are written plainly, and
 * sets every other one aside as text: what a record means is told by the general path (`readRecord`), which this one only
 * hastens.
 */
export class VisitScanner {
  /** The physical line at which scanning stands, from 1. */
  line: number
  private readonly pages: PageNumbers
  private readonly municipalities: MunicipalityCodes
  private readonly dayPages: DayPages
  private readonly daySums: DaySums
  private readonly shape: RecordShape
  private readonly folderPlace: number
  private readonly record: PlainRecord
  private readonly hasName: boolean
  private readonly hasPage: boolean
  private readonly hasVisitors: boolean
  private readonly hasPageviews: boolean
  private memory = new ArrayBuffer(0)
  private columns = {} as Record<BlockColumn, Int32Array>
  private bitmaps = {} as Record<NullableColumn, Uint8Array>
  private hasNulls = false
  private rows = BLOCK_ROWS
  private aside: SetAside[] = []
  private asideText = 0

  constructor(scan: VisitScan, {mostDays, ...limits}: ScannerLimits = {}) {
    const {delimiter, width, encoding, positions, line} = scan
    this.line = line
    this.pages = new PageNumbers(scan, () => this.dayPages.turnToHashes(), limits)
    this.municipalities = new MunicipalityCodes(scan)
    this.dayPages = new DayPages((page) => this.pages.hashOf(page), limits)
    this.daySums = new DaySums(mostDays)
    this.shape = {delimiter: delimiter.charCodeAt(0), width, encoding}
    this.record = new PlainRecord(scan, this.municipalities.known, this.pages.cells)
    this.hasName = positions.municipio !== undefined
    this.hasPage = positions.pagina !== undefined
    this.hasVisitors = positions.visitantes !== undefined
    this.hasPageviews = positions.paginas_vistas !== undefined
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
    return {
      memory,
      rows,
      hasNulls,
      pages: this.pages.takeNew(),
      aside,
      samples: [...this.record.date.samples],
    }
  }

  /** Puts a row into the block that the general path made of a record set aside. */
  add({line, municipality, day, page, visits, visitors, pageviews}: JudgedVisit): void {
    const {columns, rows: row} = this
    const number = this.pages.toNumber(page)
    columns.line[row] = line
    columns.municipality[row] = municipality
    columns.day[row] = day
    columns.page[row] = number
    columns.visits[row] = visits
    for (const [column, value] of [
      ['visitors', visitors],
      ['pageviews', pageviews],
    ] as const) {
      if (value === null) this.setNull(column, row)
      else columns[column][row] = value
    }
    const key = this.municipalities.toPlace(municipality) * DAYS + day
    this.dayPages.add(key, number)
    this.daySums.add(key, number, visits, line)
    this.rows += 1
  }

  /** The municipalities and days on which a page came twice, or the site's total beside pages; undefined where that is not known. */
  suspects(): {municipality: number; day: number}[] | undefined {
    const doubled = this.daySums.isKnown ? this.dayPages.suspects() : undefined
    if (doubled === undefined) return undefined
    const keys = new Set([...doubled, ...this.daySums.mixed()])
    return [...keys]
      .sort((a, b) => a - b)
      .map((key) => ({
        municipality: this.municipalities.codes[Math.floor(key / DAYS)] as number,
        day: key % DAYS,
      }))
  }

  /** What the days come to; undefined where there were too many of them. */
  days(): VisitDays | undefined {
    return this.daySums.isKnown ? this.daySums.toColumns(this.municipalities.codes) : undefined
  }

  /** Whether page texts may have two numbers. */
  get pagesReset(): boolean {
    return this.pages.wasReset
  }

  /**
   * Scans bytes from `from` to `to`, where a record begins, until the block is full or a record's end is not among the
   * bytes (which never is where they are the file's last), and tells where it stopped. Writes a byte at `to`.
   */
  scan(source: ByteSource, from: number, to: number, isLast: boolean): number {
    const {bytes} = source
    const {record, shape, pages, municipalities, dayPages, daySums} = this
    const {values} = record
    const {codes} = municipalities
    const {line, municipality, day, page, visits, visitors, pageviews} = this.columns
    const {hasName, hasPage, hasVisitors, hasPageviews} = this
    let start = from
    let row = this.rows
    // A line end behind the last byte stops every loop over a field.
    bytes[to] = LF

    while (start < to && row < BLOCK_ROWS) {
      if (bytes[start] === LF || bytes[start] === CR) {
        const next = skipLineBreak(bytes, start, to, isLast)
        if (next === undefined) break
        start = next
        this.line += 1
        continue
      }
      const end = record.read(source, start)
      if (end !== NONE) {
        // The municipality is taken first: when the record is read again, its beginning is that of the one before.
        const place = hasName ? municipalities.take(source, values, NAME) : this.folderPlace
        const next = skipLineBreak(bytes, end, to, isLast)
        if (next === undefined || (end === to && !isLast)) break
        if (place !== TO_BE_JUDGED) {
          const number = hasPage ? pages.take(source, values, PAGE) : 0
          if (number !== TO_BE_JUDGED) {
            line[row] = this.line
            municipality[row] = codes[place] as number
            day[row] = values[DAY] as number
            page[row] = number
            visits[row] = values[VISITS] as number
            visitors[row] = values[VISITORS] as number
            pageviews[row] = values[PAGEVIEWS] as number
            if (hasVisitors && values[VISITORS] === NONE) this.setNull('visitors', row)
            if (hasPageviews && values[PAGEVIEWS] === NONE) this.setNull('pageviews', row)
            const key = place * DAYS + (values[DAY] as number)
            dayPages.add(key, number)
            daySums.add(key, number, values[VISITS] as number, this.line)
            record.date.sample()
            row += 1
            start = next
            this.line += 1
            if (pages.waiting >= MOST_PAGE_TEXT) break
            continue
          }
        }
      }
      const whole = findRecordEnd(bytes, start, to, isLast, shape)
      const next = whole && skipLineBreak(bytes, whole.end, to, isLast)
      if (whole === undefined || next === undefined) break
      this.setAside(toScannedText(bytes.subarray(start, whole.end), shape.encoding), whole.lines)
      start = next
      if (this.isFull) break
    }
    this.rows = row
    return start
  }

  private setAside(raw: string, lines: number): void {
    this.aside.push({line: this.line, lineEnd: this.line + lines - 1, raw})
    this.asideText += raw.length
    this.line += lines
  }

  private setNull(column: NullableColumn, row: number): void {
    const bitmap = this.bitmaps[column]
    bitmap[row >> 3] = (bitmap[row >> 3] as number) & ~(1 << (row & 7))
    this.columns[column][row] = 0
    this.hasNulls = true
  }
}
