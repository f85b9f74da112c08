import {isFormula} from '../domain/csv-text.js'
import type {RejectedLine} from '../domain/file-review.js'
import type {ExportReading} from '../formats/export-reading.js'
import {listExportRecords, type OpenText} from '../formats/export-text.js'
import type {Export, Section} from '../formats/format.js'
import {MOST_MENDED, type RejectedRow} from '../formats/mending-table.js'
import {RatioWatch} from '../formats/ratio-watch.js'
import type {Outcome} from '../formats/read-record.js'
import type {ExportRecord} from '../formats/records.js'
import type {VisitRow} from '../formats/visit-row.js'
import {VisitTally} from '../formats/visit-tally.js'
import type {HeldRow} from './held-row.js'
import {type Contradiction, RepeatedRows} from './repeats.js'
import type {ReviewWorld} from './review-world.js'
import {toRowKey} from './row-key.js'
import {RowTally} from './row-tally.js'

/** How many characters of rejected rows are held at all. */
const MOST_HELD = 50_000_000

/** How many records are read between two of the moments at which other work has its turn. */
export const STEP = 200

/** What one reading of all records gave. */
export interface ReadRows {
  reading: ExportReading
  tally: RowTally
  hits: VisitTally
  ratios: RatioWatch
  rejected: Map<number, HeldRow>
  rejectedCount: number
  rejectedPlaces: Set<string>
  held: number
  mends: number
  formulas: number
}

/** Reads every record of a file; yields how many bytes it has read since. */
export function* readRows(
  content: OpenText,
  found: Export,
  reading: ExportReading,
  world: ReviewWorld,
): Generator<number, ReadRows> {
  const rows: ReadRows = {
    reading,
    tally: new RowTally(),
    hits: new VisitTally(),
    ratios: new RatioWatch(world.ratios),
    rejected: new Map(),
    rejectedCount: 0,
    rejectedPlaces: new Set(),
    held: 0,
    mends: 0,
    formulas: 0,
  }
  for (const [section, record] of listSteps(content, found)) {
    if (record === undefined) yield section
    else take(rows, reading.read(record, section), record, section)
  }
  for (const {row} of rows.hits.rows()) rows.tally.add('visits', row)
  return rows
}

/** Every record with its section, and every so often how many bytes were read since. */
function* listSteps(
  content: OpenText,
  found: Export,
): Generator<[section: Section, record: ExportRecord] | [bytes: number, record?: undefined]> {
  let done = 0
  let count = 0
  for (const section of found.sections) {
    for (const record of listExportRecords(content, section)) {
      done += record.raw.length
      yield [section, record]
      if (++count % STEP !== 0) continue
      yield [done]
      done = 0
    }
  }
}

function take(rows: ReadRows, outcome: Outcome, record: ExportRecord, section: Section): void {
  for (const field of record.fields) if (isFormula(field)) rows.formulas += 1
  if ('passedOver' in outcome) return
  if ('rejection' in outcome) {
    const {municipality} = outcome
    rows.rejectedCount += 1
    if (municipality !== null) rows.rejectedPlaces.add(municipality)
    hold(rows, {...outcome.rejection, municipality, cells: outcome.cells}, record, section)
    return
  }
  const {row, mends} = outcome
  if (mends !== undefined) rows.mends += 1
  if (section.kind === 'visits' && section.isTally) {
    rows.hits.add(row as VisitRow, record.line)
    return
  }
  rows.tally.add(section.kind, row)
  rows.ratios.add(row)
}

function hold(
  rows: ReadRows,
  why: Pick<RejectedLine, 'column' | 'value' | 'reason' | 'remedy'> &
    Pick<RejectedRow, 'municipality' | 'cells'>,
  {line, lineEnd, raw, fields}: ExportRecord,
  section: Section,
): void {
  if (rows.rejected.size >= MOST_MENDED || rows.held + raw.length > MOST_HELD) return
  rows.held += raw.length
  const {column, value, reason, remedy, municipality, cells} = why
  const row = {line, line_end: lineEnd, column, value, reason, remedy, raw, fields, municipality, cells}
  rows.rejected.set(line, {...row, section})
}

/** Reads the records again and compares those whose keys may come more than once. */
export function* findRepeated(
  content: OpenText,
  found: Export,
  rows: ReadRows,
): Generator<number, {duplicated: number; contradictions: Contradiction[]}> {
  const again = rows.reading.again()
  const repeated = new RepeatedRows()
  for (const [section, record] of listSteps(content, found)) {
    if (record === undefined) {
      yield 0
      continue
    }
    const outcome = section.isTally ? undefined : again.read(record, section)
    if (outcome === undefined || !('row' in outcome)) continue
    const key = toRowKey(section.kind, outcome.row)
    if (rows.tally.keys.may(key)) repeated.add(record.line, key)
  }
  const contradictions = repeated.listContradictions()
  const byLine = new Map(contradictions.map((one) => [one.line, one]))
  if (byLine.size > 0) {
    for (const [section, record] of listSteps(content, found)) {
      const why = record === undefined ? undefined : byLine.get(record.line)
      if (record === undefined || why === undefined) continue
      const outcome = again.read(record, section)
      if (!('row' in outcome)) continue
      rows.tally.remove(outcome.row)
      const {municipality} = outcome.row as {municipality: string}
      hold(rows, {...why, municipality, cells: again.toPlainCells(record, section)}, record, section)
    }
  }
  return {duplicated: repeated.countDuplicated(), contradictions}
}
