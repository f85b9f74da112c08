import {createHmac} from 'node:crypto'
import {toKey, toSlug} from '../src/domain/fold.js'
import type {Kind} from '../src/domain/kind.js'
import {readAttendanceRow} from '../src/formats/attendance-row.js'
import {type CellNote, toCellNoteWarnings} from '../src/formats/cell-text.js'
import {type Cells, type Rejection, type RowContext, readRow} from '../src/formats/cells.js'
import {DateColumn} from '../src/formats/date-column.js'
import {decode} from '../src/formats/decode.js'
import {type Export, isHeaderAgain, isTotalsRow, recogniseExport} from '../src/formats/export.js'
import {findForeignContent} from '../src/formats/foreign-content.js'
import {readMeasurementRow} from '../src/formats/measurement-row.js'
import {readPublicationRow} from '../src/formats/publication-row.js'
import {listDates, toCells} from '../src/formats/record-cells.js'
import {type ExportRecord, readRecords} from '../src/formats/records.js'
import {readVisitRow} from '../src/formats/visit-row.js'
import {findExportTimeWarnings, toExportTime} from './export-time.js'
import {compareText, DROP_FOLDER, type Input} from './inputs.js'
import {type FindMunicipality, toMunicipalityFinder} from './project/municipality-finder.js'
import type {Project} from './project/project.js'
import {RowBuffer} from './row-buffer.js'
import type {Store} from './store.js'

const ROW_READERS: Record<Kind, (cells: Cells) => object> = {
  visits: readVisitRow,
  publications: readPublicationRow,
  attendance: readAttendanceRow,
  measurements: readMeasurementRow,
}

const RECORD_TABLES: Record<Kind, string> = {
  visits: 'visit_record',
  publications: 'publication_record',
  attendance: 'attendance_record',
  measurements: 'measurement_record',
}

export interface IngestOptions {
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  /** The key under which people are told apart; it is kept nowhere. */
  personKey: string
}

/** Reads every export under `entrada/` into the store's record tables, its rejected records into `quarantine`. */
export async function ingest(
  store: Store,
  project: Project,
  inputs: readonly Input[],
  options: IngestOptions,
): Promise<void> {
  const exports = inputs.filter((input) => input.path.startsWith(`${DROP_FOLDER}/`))
  const exportedAt = (input: Input): string => toExportTime(input, options.today)
  const inOrder = [...exports].sort(
    (a, b) => compareText(exportedAt(a), exportedAt(b)) || compareText(a.path, b.path),
  )
  const ranks = new Map(inOrder.map((input, rank) => [input, rank]))
  const findMunicipality = toMunicipalityFinder(project.municipalities)
  const metrics = new Set(project.metrics.map(({metric}) => metric))
  const ratios = new Set(
    project.metrics.filter(({denominator}) => denominator !== null).map(({metric}) => metric),
  )
  const hashPerson = (person: string): string =>
    createHmac('sha256', options.personKey).update(person).digest('base64')
  const buffer = new RowBuffer(store)
  for (const [i, input] of exports.entries()) {
    const path = input.path.slice(DROP_FOLDER.length + 1)
    const folder = findFolderMunicipality(path, findMunicipality)
    const context = {folder, findMunicipality, metrics, today: options.today, hashPerson}
    const file = {
      file_id: i + 1,
      path,
      rank: ranks.get(input),
      ...(await ingestFile(buffer, input, i + 1, context, ratios)),
    }
    const place = {demo: path.startsWith('demo/'), folder: folder ?? null}
    buffer.add('file', {sha256: input.sha256, exported_at: exportedAt(input), ...place, ...file})
  }
  await buffer.flush()
}

interface FileOutcome {
  kind: Kind | null
  format: string | null
  read: number
  warnings: string[]
  reason: string | null
}

async function ingestFile(
  buffer: RowBuffer,
  input: Input,
  fileId: number,
  world: Omit<RowContext, 'readDate' | 'note'>,
  ratios: ReadonlySet<string>,
): Promise<FileOutcome> {
  const refuse = (reason: string): FileOutcome => ({kind: null, format: null, read: 0, warnings: [], reason})
  if (input.problem !== undefined) return refuse(input.problem)
  const foreign = findForeignContent(input.path, input.bytes)
  if (foreign !== undefined) return refuse(`Es ${foreign.what}. ${foreign.remedy}`)
  const {text, warnings: supposed} = decode(input.bytes)
  const found = recogniseExport(text)
  if ('refused' in found) return refuse(found.refused)
  if (!found.header.positions.has('municipio') && world.folder === undefined) {
    return refuse(
      'No dice de qué municipio es. Agregue la columna municipio o deje el archivo en la carpeta entrada/<municipio>/.',
    )
  }
  const {kind} = found.header
  const dates = new DateColumn(listDates(text, found))
  const notes = new Map<CellNote, number>()
  const context: RowContext = {
    ...world,
    readDate: (date) => dates.read(date),
    note: (note) => notes.set(note, (notes.get(note) ?? 0) + 1),
  }
  // A rejected record is read once more for its quarantine row: what it holds was noted the first time.
  const again: RowContext = {...context, readDate: (date) => dates.readAgain(date), note: () => undefined}
  const warnings = [...supposed, ...findExportTimeWarnings(input, text, world.today), ...found.warnings]
  const incomplete = new Map<string, number>()
  let read = 0
  for (const record of readRecords(text, found.delimiter, {
    columns: found.header.width,
    offset: found.offset,
    line: found.line,
  })) {
    if (isHeaderAgain(record.fields, found.headerNames)) {
      warnings.push(`Línea ${record.line}: se omitió un encabezado repetido.`)
      continue
    }
    if (isTotalsRow(record.fields, found)) {
      warnings.push(`Línea ${record.line}: se omitió una fila de totales.`)
      continue
    }
    read += 1
    const outcome = readRow(() => ROW_READERS[kind](toCells(record, found, context)))
    const place = {file_id: fileId, line: record.line, line_end: record.lineEnd}
    if ('remedy' in outcome) {
      buffer.add('quarantine', {...place, ...toQuarantine(outcome, record, found, again)})
    } else buffer.add(RECORD_TABLES[kind], Object.assign(outcome, place))
    const ratio = findIncompleteRatio(outcome, ratios)
    if (ratio !== undefined) incomplete.set(ratio, (incomplete.get(ratio) ?? 0) + 1)
    if (buffer.isFull) await buffer.flush()
  }
  for (const [metric, count] of incomplete) {
    warnings.push(
      `${count === 1 ? 'Una fila' : `${count} filas`} de ${metric} sin denominador: sin él, el indicador queda sin dato.`,
    )
  }
  warnings.push(...dates.warnings(), ...toCellNoteWarnings(notes))
  if (read === 0) warnings.push('El archivo no tiene filas.')
  return {kind, format: found.format, read, warnings, reason: null}
}

/** The quarantine row of a record, with its municipality and day where these can be read all the same. */
function toQuarantine(
  rejection: Rejection,
  record: ExportRecord,
  found: Export,
  context: RowContext,
): object {
  const readable = (read: (cells: Cells) => string): string | null => {
    const value = readRow(() => read(toCells(record, found, context)))
    return typeof value === 'string' ? value : null
  }
  return {
    column_name: rejection.column,
    value: rejection.value,
    reason: rejection.reason,
    remedy: rejection.remedy,
    raw: record.raw,
    municipality: readable((cells) => cells.municipality()),
    date: readable((cells) => cells.day('fecha')),
  }
}

/** The declared ratio whose row lacks its denominator. */
function findIncompleteRatio(row: object, ratios: ReadonlySet<string>): string | undefined {
  const {metric, denominator} = row as {metric?: string; denominator?: number | null}
  return metric !== undefined && denominator === null && ratios.has(metric) ? metric : undefined
}

/** The municipality that the nearest folder above a file is named after. */
function findFolderMunicipality(path: string, findMunicipality: FindMunicipality): string | undefined {
  const folders = path.split('/').slice(0, -1).reverse()
  return folders
    .map((folder) => findMunicipality(toSlug(folder)) ?? findMunicipality(toKey(folder)))
    .find(Boolean)
}
