import {DateOrderEvidence} from '../../src/formats/date-order.js'
import {type ExportRecord, readRecords} from '../../src/formats/records.js'
import type {VisitRow} from '../../src/formats/visit-row.js'
import {toDayNumber} from './day-numbers.js'
import {VisitAppender, type VisitSink} from './visit-appender.js'
import {
  createBlockMemory,
  type JudgedVisit,
  NULLABLE_COLUMNS,
  type NullableColumn,
  type VisitBlock,
} from './visit-block.js'
import {type BlockLimits, type BlockReply, LEFT, readVisitBlocks, type ScanEnd} from './visit-blocks.js'
import type {ScannedColumn, VisitScan} from './visit-scan.js'

/** Judges a record that the scanner set aside: its row, or undefined where it has none. */
export type JudgeRecord = (record: ExportRecord) => Promise<JudgedRow | undefined> | JudgedRow | undefined

/** A row of one day that has a number of visits: what becomes of any other is for who judges. */
type JudgedRow = Pick<VisitRow, 'municipality' | 'date' | 'page' | 'visitors' | 'pageviews'> & {
  visits: number
}

export interface ScanVisitsOptions {
  /** What is known of the order of the file's dates: all of its dates add to it. */
  dateOrder?: DateOrderEvidence
  /** Told after each block: how many bytes of the file are read, and how many rows are appended. */
  onProgress?: (offset: number, rows: number) => void
}

/** What a scan did. */
export interface VisitScanResult extends ScanEnd {
  /** Rows appended: those that the scanner took, and those that were judged. */
  rows: number
  /** Records that were handed to be judged. */
  judged: number
  /**
   * Whether a date says another order than the one that was told: scanning stopped there, and what was appended has to be
   * undone and scanned again in the order of `dateOrder`.
   */
  contradicted: boolean
}

const COLUMN_NAMES: Record<NullableColumn, ScannedColumn> = {
  visitors: 'visitantes',
  pageviews: 'paginas_vistas',
}

/** Scans a visits export in this thread and appends its rows: for files that are not worth a thread. */
export async function scanVisits(
  scan: VisitScan,
  sink: VisitSink,
  judge: JudgeRecord,
  {onProgress, dateOrder, ...limits}: ScanVisitsOptions & BlockLimits = {},
): Promise<VisitScanResult> {
  const taker = await BlockTaker.open(scan, sink, judge, dateOrder)
  const memory = createBlockMemory()
  const blocks = readVisitBlocks(scan, limits, () => memory)
  try {
    let judged: BlockReply = []
    for (;;) {
      const step = blocks.next(judged)
      if (step.done) return taker.finish(step.value)
      judged = await taker.take(step.value)
      onProgress?.(step.value.offset, taker.rows)
      if (taker.isContradicted) return taker.finish()
    }
  } finally {
    taker.close()
    blocks.return(LEFT)
  }
}

/** Takes the blocks of one scan, whichever thread made them: appends their rows and has their other records judged. */
export class BlockTaker {
  rows = 0
  private judged = 0
  private readonly codes: ReadonlyMap<string, number>

  private constructor(
    private readonly scan: VisitScan,
    private readonly judge: JudgeRecord,
    private readonly dateOrder: DateOrderEvidence,
    private readonly appender: VisitAppender,
  ) {
    this.codes = new Map(scan.municipalities.map(({slug, code}) => [slug, Number(code)]))
  }

  static async open(
    scan: VisitScan,
    sink: VisitSink,
    judge: JudgeRecord,
    dateOrder = new DateOrderEvidence(),
  ): Promise<BlockTaker> {
    const absent = NULLABLE_COLUMNS.filter((column) => scan.positions[COLUMN_NAMES[column]] === undefined)
    return new BlockTaker(scan, judge, dateOrder, await VisitAppender.open(sink, absent))
  }

  /** The rows that were made of the records that a block set aside: they are to be given back to the scanner. */
  async take(block: VisitBlock): Promise<JudgedVisit[]> {
    this.appender.append(block)
    this.rows += block.rows
    for (const [first, second] of block.samples) this.dateOrder.addNumbers(first, second)
    const {delimiter, width, positions} = this.scan
    const judged: JudgedVisit[] = []
    for (const {raw, line} of block.aside) {
      for (const record of readRecords(raw, delimiter, {columns: width, line})) {
        this.dateOrder.add(record.fields[positions.fecha ?? -1] ?? '')
        if (this.isContradicted) return []
        this.judged += 1
        const row = await this.judge(record)
        if (row !== undefined) judged.push(this.toJudged(row, record.line))
      }
    }
    return judged
  }

  /** Whether the dates so far say another order than the one that they are read in. */
  get isContradicted(): boolean {
    return this.dateOrder.finding(this.scan.order).order !== this.scan.order
  }

  finish(end: ScanEnd = LEFT): VisitScanResult {
    return {
      ...end,
      rows: this.rows,
      judged: this.judged,
      contradicted: this.isContradicted,
    }
  }

  close(): void {
    this.appender.close()
  }

  private toJudged(
    {municipality, date, page, visits, visitors, pageviews}: JudgedRow,
    line: number,
  ): JudgedVisit {
    const code = this.codes.get(municipality)
    if (code === undefined) throw new Error(`unknown municipality: ${municipality}`)
    return {line, municipality: code, day: toDayNumber(date), page, visits, visitors, pageviews}
  }
}
