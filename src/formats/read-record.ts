import type {Kind} from '../domain/kind.js'
import {readActivityRow} from './activity-row.js'
import {readAttendanceRow} from './attendance-row.js'
import type {Cells, RowContext} from './cells.js'
import {findFolderType, isDateColumn, MENDED_COLUMNS} from './columns.js'
import {type PassedOver, type Section, toText} from './format.js'
import {readImprovementRow} from './improvement-row.js'
import {readMeasurementRow} from './measurement-row.js'
import {findPassedOver, HEADER_AGAIN, isHeaderAgain} from './passed-over.js'
import {readPublicationRow} from './publication-row.js'
import {toCells} from './record-cells.js'
import type {ExportRecord} from './records.js'
import {type Rejection, readRow} from './rejection.js'
import {readVisitRow} from './visit-row.js'

const ROW_READERS: Record<Kind, (cells: Cells) => object> = {
  visits: readVisitRow,
  publications: readPublicationRow,
  attendance: readAttendanceRow,
  measurements: readMeasurementRow,
  improvements: readImprovementRow,
  activities: readActivityRow,
}

/** What a record turned out to be: a row, a rejected one (with what could be read of it all the same), or none of our rows. */
export type Outcome =
  | {row: object; mends: Origin | undefined}
  | {rejection: Rejection; municipality: string | null; date: string | null; cells: PlainCells}
  | {passedOver: PassedOver}

/** The rejected record that a row puts right: its file, relative to `entrada/`, and line. */
export interface Origin {
  path: string
  line: number
}

/** Reads one record of a section. `context` is the world; what had to be supposed is noted there. */
export function readRecord(record: ExportRecord, section: Section, context: RowContext): Outcome {
  if (isHeaderAgain(record.fields, section.names)) return {passedOver: HEADER_AGAIN}
  // A record that could not be split has no fields to tell by.
  const own = record.problem === undefined ? section.passOver?.(record.fields) : undefined
  const passedOver = own ?? findPassedOver(record.fields, section)
  if (passedOver !== undefined) return {passedOver}
  const row = readRow(() => ROW_READERS[section.kind](toCells(record, section, context)))
  if (!('remedy' in row)) return {row, mends: findOrigin(record, section)}
  // What a rejected record holds was noted the first time.
  const again: RowContext = {...context, readDate: context.readDateAgain, note: () => undefined}
  const readable = (read: (cells: Cells) => string | null): string | null => {
    const value = readRow(() => read(toCells(record, section, again)))
    return typeof value === 'string' ? value : null
  }
  return {
    rejection: row,
    municipality: readable((cells) => cells.municipality()),
    // Also where it has not come yet: what is kept of a record must not depend on the day on which it was read.
    date: readable((cells) => cells.anyDayOrNull(section.sources.has('desde') ? 'desde' : 'fecha')),
    cells: toPlainCells(record, section, again),
  }
}

/** What a record says of our columns, by name: dates as `YYYY-MM-DD` where they can be read, all else as it stands. */
export type PlainCells = Record<string, string>

/** What a record, or its folder, says of our columns, as far as it could be split. */
export function toPlainCells(
  {fields}: ExportRecord,
  {kind, sources}: Section,
  context: RowContext,
): PlainCells {
  if (fields.length === 0) return {}
  const type = sources.has('tipo') ? undefined : findFolderType(kind, context.folderType)
  const cells = Object.fromEntries(
    [...sources].map(([column, source]) => {
      const text = toText(source, fields)
      const date = isDateColumn(column) ? context.readDateAgain(text) : undefined
      return [column, typeof date === 'string' ? date : text]
    }),
  )
  return type === undefined ? cells : {...cells, tipo: type}
}

function findOrigin({fields}: ExportRecord, {sources}: Section): Origin | undefined {
  const [path, line] = MENDED_COLUMNS.map((column) => toText(sources.get(column), fields).trim())
  return path === undefined || path === '' || !/^\d+$/.test(line ?? '')
    ? undefined
    : {path, line: Number(line)}
}
