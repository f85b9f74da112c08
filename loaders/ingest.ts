import {createHmac} from 'node:crypto'
import {toKey, toSlug} from '../src/domain/fold.js'
import {ATTENDANCE_TYPES, type Kind, PUBLICATION_TYPES} from '../src/domain/kind.js'
import {decode} from '../src/formats/decode.js'
import {recogniseExport} from '../src/formats/export.js'
import {ExportReading, listExportDates, type World} from '../src/formats/export-reading.js'
import {findForeignContent} from '../src/formats/foreign-content.js'
import {listRecords} from '../src/formats/record-cells.js'
import {findType} from '../src/formats/type-word.js'
import {findExportTimeWarnings, toExportTime} from './export-time.js'
import {compareText, DROP_FOLDER, type Input} from './inputs.js'
import {type FindMunicipality, toMunicipalityFinder} from './project/municipality-finder.js'
import type {Project} from './project/project.js'
import {RowBuffer} from './row-buffer.js'
import type {Store} from './store.js'

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
    const world: World = {
      folder,
      folderType: findFolderType(path),
      findMunicipality,
      metrics,
      today: options.today,
      hashPerson,
    }
    const file = {
      file_id: i + 1,
      path,
      rank: ranks.get(input),
      ...(await ingestFile(buffer, input, i + 1, world, ratios)),
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
  world: World,
  ratios: ReadonlySet<string>,
): Promise<FileOutcome> {
  const refuse = (reason: string): FileOutcome => ({kind: null, format: null, read: 0, warnings: [], reason})
  if (input.problem !== undefined) return refuse(input.problem)
  const foreign = findForeignContent(input.path, input.bytes)
  if (foreign !== undefined) return refuse(`Es ${foreign.what}. ${foreign.remedy}`)
  const {text, warnings: supposed} = decode(input.bytes)
  const found = recogniseExport({name: input.path.split('/').at(-1) ?? '', text, isWhole: true})
  if ('refused' in found) return refuse(found.refused)
  const account = (found.accounts ?? []).map(world.findMunicipality).find(Boolean)
  const folder = world.folder ?? account
  if (folder === undefined && !found.sections.every(({sources}) => sources.has('municipio'))) {
    return refuse(
      'No dice de qué municipio es. Agregue la columna municipio o deje el archivo en la carpeta entrada/<municipio>/.',
    )
  }
  const reading = new ExportReading(found, listExportDates(text, found), {...world, folder})
  const warnings = [...supposed, ...findExportTimeWarnings(input, text, world.today)]
  const incomplete = new Map<string, number>()
  let read = 0
  for (const section of found.sections) {
    for (const record of listRecords(text, section)) {
      const outcome = reading.read(record, section)
      if ('passedOver' in outcome) continue
      read += 1
      const place = {file_id: fileId, line: record.line, line_end: record.lineEnd}
      if ('rejection' in outcome) {
        const {rejection, municipality, date} = outcome
        const {column, value, reason, remedy} = rejection
        const raw = record.raw
        buffer.add('quarantine', {
          ...place,
          column_name: column,
          value,
          reason,
          remedy,
          raw,
          municipality,
          date,
        })
      } else {
        buffer.add(RECORD_TABLES[section.kind], Object.assign(outcome.row, place))
        const ratio = findIncompleteRatio(outcome.row, ratios)
        if (ratio !== undefined) incomplete.set(ratio, (incomplete.get(ratio) ?? 0) + 1)
      }
      if (buffer.isFull) await buffer.flush()
    }
  }
  warnings.push(...reading.warnings())
  for (const [metric, count] of incomplete) {
    warnings.push(
      `${count === 1 ? 'Una fila' : `${count} filas`} de ${metric} sin denominador: sin él, el indicador queda sin dato.`,
    )
  }
  if (read === 0) warnings.push('El archivo no tiene filas.')
  return {kind: found.sections[0]?.kind ?? null, format: found.format, read, warnings, reason: null}
}

/** The declared ratio whose row lacks its denominator. */
function findIncompleteRatio(row: object, ratios: ReadonlySet<string>): string | undefined {
  const {metric, denominator} = row as {metric?: string; denominator?: number | null}
  return metric !== undefined && denominator === null && ratios.has(metric) ? metric : undefined
}

/** The municipality that the nearest folder above a file is named after. */
function findFolderMunicipality(path: string, findMunicipality: FindMunicipality): string | undefined {
  return listFolders(path)
    .map((folder) => findMunicipality(toSlug(folder)) ?? findMunicipality(toKey(folder)))
    .find(Boolean)
}

/** The type of publication or gathering that the nearest folder above a file is named after. */
function findFolderType(path: string): string | undefined {
  return listFolders(path)
    .map((folder) => findType(folder, [...PUBLICATION_TYPES, ...ATTENDANCE_TYPES]))
    .find(Boolean)
}

/** The folders above a file, the nearest first. */
function listFolders(path: string): string[] {
  return path.split('/').slice(0, -1).reverse()
}
