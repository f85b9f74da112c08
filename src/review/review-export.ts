import type {FileReview} from '../domain/file-review.js'
import {toUnreadReview} from '../domain/unread-review.js'
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
import {type OpenText, openText} from '../formats/export-text.js'
import {findExportTimeWarnings, toExportTime} from '../formats/export-time.js'
import type {ByteSource} from '../formats/files/byte-source.js'
import type {Export} from '../formats/format.js'
import {findFormatTitle} from '../formats/formats.js'
import {PROPOSAL_SAMPLE, toProposal, toWholeSample} from '../formats/proposal.js'
import {toTotalWarnings} from '../formats/stated-total.js'
import type {FileProfile} from './file-profile.js'
import {type HeldRow, toRejectedLine} from './held-row.js'
import {findRepeated, type ReadRows, readRows, STEP} from './read-rows.js'
import type {ReviewWorld} from './review-world.js'

/** How many rejected rows a page is told of. */
const MOST_TOLD = 500

/** A file under review: its path within `entrada/`, its bytes, and what a first reading told of them. */
export interface ReviewedFile {
  path: string
  bytes: ByteSource
  /** The file's own time (ISO). */
  modifiedAt: string
  profile: FileProfile
}

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

/** What is said of a file that is not read at all. */
export function toRefused(file: string, reason: string): ExportReview {
  return {review: toUnreadReview(file, reason)}
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
    ...toUnreadReview(path, null),
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

function listUnknown({tally, mends}: ReadRows): string[] {
  const unknown: string[] = []
  if (tally.keys.isFull)
    unknown.push('Tiene demasiadas filas para saber aquí si algunas se repiten: se sabrá al dejarlo.')
  if (mends > 0)
    unknown.push('Trae filas que corrigen otras: aquí no se sabe si las que corrigen están en la cuarentena.')
  return unknown
}
