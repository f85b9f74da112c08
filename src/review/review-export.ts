import {isFormula} from '../domain/csv-text.js'
import type {FileReview, RejectedLine} from '../domain/file-review.js'
import {DateOrderEvidence} from '../formats/date-order.js'
import {findOrderWithin} from '../formats/date-order-within.js'
import {toFormats} from '../formats/declared-formats.js'
import {findDropPlace} from '../formats/drop-place.js'
import {recogniseExport} from '../formats/export.js'
import {findExportOwner} from '../formats/export-owner.js'
import {
  ExportReading,
  listExportDates,
  NO_ROWS,
  TOTAL_AND_PAGES,
  type World,
} from '../formats/export-reading.js'
import {listExportRecords, type OpenText, openText} from '../formats/export-text.js'
import {findExportTimeWarnings, toExportTime} from '../formats/export-time.js'
import type {ByteSource} from '../formats/files/byte-source.js'
import type {Export, Section} from '../formats/format.js'
import {findFormatTitle} from '../formats/formats.js'
import {MOST_MENDED, type RejectedRow} from '../formats/mending-table.js'
import {PROPOSAL_SAMPLE, toProposal, toWholeSample} from '../formats/proposal.js'
import {RatioWatch} from '../formats/ratio-watch.js'
import type {Outcome} from '../formats/read-record.js'
import type {ExportRecord} from '../formats/records.js'
import {toTotalWarnings} from '../formats/stated-total.js'
import type {VisitRow} from '../formats/visit-row.js'
import {VisitTally} from '../formats/visit-tally.js'
import type {FileProfile} from './file-profile.js'
import {type Contradiction, RepeatedRows} from './repeats.js'
import type {ReviewWorld} from './review-world.js'
import {toRowKey} from './row-key.js'
import {RowTally} from './row-tally.js'

/** How many rejected rows a page is told of, and how many characters of rejected rows are held at all. */
const MOST_TOLD = 500
const MOST_HELD = 50_000_000
/** How long a rejected row may be, in characters, to be put right in a page. */
const LONGEST_TOLD = 20_000

/** How many records are read between two of the moments at which other work has its turn. */
const STEP = 200

/** A file under review: its path within `entrada/`, its bytes, and what a first reading told of them. */
export interface ReviewedFile {
  path: string
  bytes: ByteSource
  /** The file's own time (ISO). */
  modifiedAt: string
  profile: FileProfile
}

/** A rejected row that is held to be told and put right. */
export type HeldRow = Omit<RejectedLine, 'editable' | 'isCut'> & RejectedRow & {section: Section}

/** A file that could be read, to look at its rows again. */
export interface OpenedReview {
  content: OpenText
  found: Export
  folder: string | undefined
  reading: ExportReading
  exportedAt: string
  /** Its rejected rows, by line; not all of them where they are very many. */
  rejected: ReadonlyMap<number, HeldRow>
}

export interface ExportReview {
  review: FileReview
  /** Undefined where it was refused. */
  opened?: OpenedReview
}

const NOTHING: Omit<FileReview, 'file'> = {
  kind: null,
  format: null,
  format_title: null,
  municipality: null,
  read: 0,
  accepted: 0,
  rejected: 0,
  duplicated: 0,
  warnings: [],
  reason: null,
  proposal: [],
  first_date: null,
  last_date: null,
  rejections: [],
  unknown: [],
  formulas: 0,
}

/** What is said of a file that is not read at all. */
export function toRefused(file: string, reason: string): ExportReview {
  return {review: {...NOTHING, file, reason}}
}

/** Reads a file as the loader does, in little memory, and tells what would become of it; yields how many bytes it has read. */
export function* reviewExport(file: ReviewedFile, world: ReviewWorld): Generator<number, ExportReview> {
  const {path, bytes, profile} = file
  if (profile.problem !== undefined) return toRefused(path, profile.problem)
  const content = openText(bytes, profile.encoding)
  const place = findDropPlace(path, world.findMunicipality)
  const mapping = world.findMapping(path)
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC')
  const folderType = mapping === undefined ? place.folderType : undefined
  const found = recogniseExport({name, ...content, folderType}, toFormats(mapping))
  const owner = 'refused' in found ? found : findExportOwner(found, place.folder, world)
  if ('refused' in found || 'refused' in owner) {
    const {review} = toRefused(path, 'refused' in owner ? owner.refused : '')
    const sample = toWholeSample(bytes.head(Math.min(PROPOSAL_SAMPLE, bytes.size)), bytes.size)
    return {review: {...review, proposal: toProposal(path, sample)}}
  }
  const {period} = place
  const reading = new ExportReading(found, yield* readDateOrder(content, found), {
    ...world,
    folder: owner.folder,
    folderType: place.folderType,
    orderHint:
      period === undefined ? undefined : findOrderWithin(listExportDates(content.text, found), period),
  } satisfies World)
  let rows = yield* readRows(content, found, reading, world)
  if (rows.reading.isMistaken) rows = yield* readRows(content, found, rows.reading.again(), world)
  if (rows.tally.isMixed) return toRefused(path, TOTAL_AND_PAGES)
  return yield* settle(file, {content, found, folder: owner.folder, rows}, world)
}

/** What the dates of a file, or of its beginning, tell of their order. */
function* readDateOrder({text}: OpenText, found: Export): Generator<number, DateOrderEvidence> {
  const evidence = new DateOrderEvidence()
  let count = 0
  for (const date of listExportDates(text, found)) {
    evidence.add(date)
    if (evidence.isSettled) break
    if (++count % STEP === 0) yield 0
  }
  return evidence
}

/** What one reading of all records gave. */
interface ReadRows {
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

function* readRows(
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

/** Settles what rows of one file say twice, and tells all that became of it. */
function* settle(
  {path, modifiedAt, profile}: ReviewedFile,
  {
    content,
    found,
    folder,
    rows,
  }: {content: OpenText; found: Export; folder: string | undefined; rows: ReadRows},
  world: ReviewWorld,
): Generator<number, ExportReview> {
  const {tally, reading, hits, ratios} = rows
  const repeated = tally.keys.areAny ? yield* findRepeated(content, found, rows) : undefined
  const contradicting = repeated?.contradictions ?? []
  const read = tally.rows + rows.rejectedCount
  const rejected = rows.rejectedCount + contradicting.length
  const duplicated = repeated?.duplicated ?? 0
  const places = new Set([...tally.municipalities, ...rows.rejectedPlaces])
  const [municipality = folder ?? null] = places
  const {statedTotal} = reading
  const ordered = new Map([...rows.rejected].sort(([a], [b]) => a - b))
  const review: FileReview = {
    ...NOTHING,
    file: path,
    kind: found.sections[0]?.kind ?? null,
    format: found.format,
    format_title: findFormatTitle(found.format) ?? null,
    municipality: places.size > 1 ? null : municipality,
    read,
    accepted: read - rejected - duplicated,
    rejected,
    duplicated,
    warnings: [
      ...profile.warnings,
      ...findExportTimeWarnings(profile.statedDate, content.text, world.today),
      ...reading.warnings(),
      ...(statedTotal === undefined ? [] : toTotalWarnings(statedTotal, tally.sums)),
      ...ratios.warnings(),
      ...hits.warnings(),
      ...(read === 0 ? [NO_ROWS] : []),
    ],
    first_date: tally.firstDay,
    last_date: tally.lastDay,
    rejections: [...ordered.values()].slice(0, MOST_TOLD).map(toRejectedLine),
    unknown: listUnknown(rows),
    formulas: rows.formulas,
  }
  const time = {statedDate: profile.statedDate, modifiedAt}
  const isStated =
    found.exportedOn !== undefined && found.exportedOn <= world.today && time.statedDate === null
  const exportedAt = isStated ? (found.exportedOn as string) : toExportTime(time, world.today)
  return {review, opened: {content, found, folder, reading, exportedAt, rejected: ordered}}
}

/** Reads the records again and compares those whose keys may come more than once. */
function* findRepeated(
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

function toRejectedLine({section, municipality, cells, ...line}: HeldRow): RejectedLine {
  if (line.raw.length > LONGEST_TOLD)
    return {
      ...line,
      value: line.value?.slice(0, 80) ?? null,
      raw: line.raw.slice(0, 200),
      fields: [],
      editable: [],
      isCut: true,
    }
  const editable = [...section.sources].flatMap(([column, place]) =>
    typeof place === 'number' && place < line.fields.length
      ? [{name: section.names[place]?.trim() || column, column, place}]
      : [],
  )
  return {...line, editable, isCut: false}
}

function listUnknown({tally, mends}: ReadRows): string[] {
  const unknown: string[] = []
  if (tally.keys.isFull)
    unknown.push('Tiene demasiadas filas para saber aquí si algunas se repiten: se sabrá al dejarlo.')
  if (mends > 0)
    unknown.push('Trae filas que corrigen otras: aquí no se sabe si las que corrigen están en la cuarentena.')
  return unknown
}
