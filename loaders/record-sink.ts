import type {Kind} from '../src/domain/kind.js'
import type {ActivityRow} from '../src/formats/activity-row.js'
import type {AttendanceRow} from '../src/formats/attendance-row.js'
import {isFuture} from '../src/formats/date-value.js'
import {NO_ROWS} from '../src/formats/export-reading.js'
import type {Section} from '../src/formats/format.js'
import type {ImprovementRow} from '../src/formats/improvement-row.js'
import type {MeasurementRow} from '../src/formats/measurement-row.js'
import {RatioWatch} from '../src/formats/ratio-watch.js'
import type {Outcome} from '../src/formats/read-record.js'
import type {ExportRecord} from '../src/formats/records.js'
import type {VisitRow} from '../src/formats/visit-row.js'
import {VisitTally} from '../src/formats/visit-tally.js'
import type {Project} from './project/project.js'
import {RepeatWatch} from './repeat-watch.js'
import {RowBuffer} from './row-buffer.js'
import type {Store} from './store.js'

const RECORD_TABLES: Record<Exclude<Kind, 'visits'>, string> = {
  publications: 'kept.publication_record',
  attendance: 'kept.attendance_record',
  measurements: 'kept.measurement_record',
  improvements: 'kept.improvement_record',
  activities: 'kept.activity_record',
}

/** The way of one file's records to the store: add them, flush it when it is full, and end it. */
export class RecordSink {
  /** How many records were read: rows and rejected ones; hits that were added up count as the rows that they made. */
  read = 0
  /** Whether a record was rejected because its day has not come. */
  holdsFuture = false
  /** Which of the rows may repeat or contradict one another. */
  readonly watch = new RepeatWatch()
  private readonly buffer: RowBuffer
  private readonly tally = new VisitTally()
  private readonly pages = new Map<string, number>([['', 0]])
  private readonly codes: ReadonlyMap<string, number>
  private readonly ratios: RatioWatch

  constructor(
    store: Store,
    readonly fileId: number,
    {municipalities, metrics}: Pick<Project, 'municipalities' | 'metrics'>,
  ) {
    this.buffer = new RowBuffer(store, {file_id: fileId})
    this.codes = new Map(municipalities.map(({slug, code}) => [slug, Number(code)]))
    this.ratios = new RatioWatch(
      new Set(metrics.filter(({denominator}) => denominator !== null).map(({metric}) => metric)),
    )
  }

  add(outcome: Outcome, record: ExportRecord, section: Section): void {
    if ('passedOver' in outcome) return
    const {line} = record
    if ('rejection' in outcome) {
      const {rejection, municipality, date, cells} = outcome
      const {column, value, reason, remedy} = rejection
      if (isFuture(rejection)) this.holdsFuture = true
      this.read += 1
      this.put(
        'kept.reject',
        {
          line,
          line_end: record.lineEnd,
          column_name: column,
          value,
          reason,
          remedy,
          raw: record.raw,
          cells: JSON.stringify(cells),
          municipality,
          date,
          group_line: line,
        },
        record.raw.length,
      )
      return
    }
    const {row, mends} = outcome
    if (mends !== undefined)
      this.put('kept.mended_record', {line, origin_path: mends.path, origin_line: mends.line})
    if (section.kind === 'visits' && section.isTally) {
      this.tally.add(row as VisitRow, line)
      return
    }
    this.read += 1
    if (section.kind === 'visits') this.putVisits(row as VisitRow, line)
    else this.putLogged(section.kind, row, line)
    this.ratios.add(row)
  }

  get isFull(): boolean {
    return this.buffer.isFull
  }

  /** Hands on what is held. */
  async flush(): Promise<void> {
    await this.buffer.flush()
  }

  /** Puts the hits that were added up; none may be added after. */
  async end(): Promise<void> {
    for (const {row, line} of this.tally.rows()) {
      this.read += 1
      this.putVisits(row, line)
      if (this.isFull) await this.flush()
    }
    await this.flush()
  }

  /** What should be told of the rows, for people. */
  warnings(): string[] {
    const warnings = this.ratios.warnings()
    warnings.push(...this.tally.warnings())
    if (this.read === 0) warnings.push(NO_ROWS)
    return warnings
  }

  private putVisits({municipality, date, until, page, ...counts}: VisitRow, line: number): void {
    if (counts.visits === null || until !== date) {
      this.put('kept.period_record', {line, municipality, date, until, page, ...counts})
      return
    }
    let pageNo = this.pages.get(page)
    if (pageNo === undefined) {
      pageNo = this.pages.size
      this.pages.set(page, pageNo)
      this.put('kept.page', {page_no: pageNo, page})
    }
    const code = this.codes.get(municipality) as number
    this.watch.addVisits(code, date, pageNo)
    this.put('kept.visit_record', {line, municipality: code, date, page_no: pageNo, ...counts})
  }

  private putLogged(kind: Exclude<Kind, 'visits'>, row: object, line: number): void {
    if (kind === 'measurements') {
      const {municipality, metric, date} = row as MeasurementRow
      this.watch.add(`${municipality} ${metric} ${date}`)
    }
    if (kind === 'attendance') {
      const {municipality, date, event_key, type, person} = row as AttendanceRow
      if (person === null) this.watch.add(`${municipality} ${date} ${type} ${event_key}`)
    }
    if (kind === 'improvements') {
      const {municipality, finding, action_key} = row as ImprovementRow
      this.watch.add(`${municipality} ${finding} ${action_key}`)
    }
    if (kind === 'activities') {
      const {municipality, activity_key, start_date} = row as ActivityRow
      this.watch.add(`${municipality} ${activity_key} ${start_date}`)
    }
    this.put(RECORD_TABLES[kind], Object.assign(row, {line}))
  }

  private put(table: string, row: object, text = 0): void {
    this.buffer.add(table, row, text)
  }
}
