import {createHmac} from 'node:crypto'
import type {Kind} from '../src/domain/kind.js'
import {findOrderWithin} from '../src/formats/date-order-within.js'
import {ExportReading, listExportDates, type World} from '../src/formats/export-reading.js'
import type {Export} from '../src/formats/format.js'
import {holdsTotalAndPages, settleRepeats} from './contradictions.js'
import {type ExportSource, openExport} from './export-source.js'
import {listExportRecords} from './export-text.js'
import {findExportTimeWarnings} from './export-time.js'
import {isUnchanged} from './inputs/input-file.js'
import type {FindMunicipality} from './project/municipality-finder.js'
import type {Project} from './project/project.js'
import type {PlannedFile} from './reading-plan.js'
import type {TellProgress} from './reading-progress.js'
import {RecordSink} from './record-sink.js'
import type {Store} from './store.js'

export interface IngestOptions {
  fileId: number
  findMunicipality: FindMunicipality
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  onProgress?: TellProgress | undefined
}

/** What a file turned out to be, for its row in the store. */
interface FileFinding {
  kind: Kind | null
  format: string | null
  proves: string | null
  folder: string | null
  exported_at: string | null
  read: number
  duplicated: number
  unread_until: string | null
  warnings: string[]
  reason: string | null
}

const NOTHING: FileFinding = {
  kind: null,
  format: null,
  proves: null,
  folder: null,
  exported_at: null,
  read: 0,
  duplicated: 0,
  unread_until: null,
  warnings: [],
  reason: null,
}

/** Somebody wrote a file while it was read: what was read of it is not to be used. */
class GrowingFile extends Error {}

/**
 * Reads one export into the store, as one transaction: its rows, its rejected records, and what it turned out to be. Nothing,
 * where somebody writes it meanwhile: it is read when it is whole.
 */
export async function ingestFile(
  store: Store,
  project: Project,
  file: PlannedFile,
  options: IngestOptions,
): Promise<void> {
  try {
    await store.transact(() => keepFile(store, project, file, options))
  } catch (error) {
    if (!(error instanceof GrowingFile)) throw error
  }
}

async function keepFile(
  store: Store,
  project: Project,
  file: PlannedFile,
  options: IngestOptions,
): Promise<void> {
  const {fileId} = options
  await store.setVariable('file_id', fileId, 'integer')
  const finding = await readFile(store, project, file, options)
  await store.append('kept.source_file', [
    {
      ...finding,
      folder: finding.folder ?? file.place.folder ?? null,
      file_id: fileId,
      path: file.path,
      sha256: file.input.sha256,
      context: file.context,
      exported_at: finding.exported_at ?? file.exportedAt,
      demo: file.path.startsWith('demo/'),
      copy_of: file.copyOf,
      read_on: options.today,
    },
  ])
}

async function readFile(
  store: Store,
  project: Project,
  file: PlannedFile,
  {fileId, findMunicipality, today, onProgress}: IngestOptions,
): Promise<FileFinding> {
  const {input, path, place, copyOf} = file
  if (copyOf !== null) {
    return {...NOTHING, warnings: [`Es igual a ${copyOf}, byte por byte: cuenta una sola vez.`]}
  }
  const source = openExport(file, project, findMunicipality)
  if ('refused' in source) return {...NOTHING, reason: source.refused}
  const {content, found, folder} = source
  const dates = [...listExportDates(content.text, found)]
  const world: World = {
    folder,
    folderType: place.folderType,
    orderHint: place.period === undefined ? undefined : findOrderWithin(dates, place.period),
    findMunicipality,
    metrics: new Set(project.metrics.map(({metric}) => metric)),
    today,
    hashPerson: (person) => createHmac('sha256', store.personKey).update(person).digest('base64'),
  }
  const onBytes = (done: number, records: number) => onProgress?.({path, done, size: input.size, records})
  let reading = new ExportReading(found, dates, world)
  let sink = await readRecords(source, reading, new RecordSink(store, fileId, project), onBytes)
  if (reading.isMistaken) {
    await store.runFolder('keep', ['removal'])
    reading = new ExportReading(found, reading.dateOrder, world)
    sink = await readRecords(source, reading, new RecordSink(store, fileId, project), onBytes)
  }
  if (!isUnchanged(input)) throw new GrowingFile()
  if (await holdsTotalAndPages(store)) {
    await store.runFolder('keep', ['removal'])
    return {
      ...NOTHING,
      reason:
        'Trae el total y las páginas de un mismo día, que se contarían dos veces. Deje en un archivo solo los totales y en otro solo las páginas.',
    }
  }
  const duplicated = await settleRepeats(store, source, reading)
  await store.runFolder('keep', ['visit_day'])
  const warnings = [
    ...input.warnings,
    ...findExportTimeWarnings(input, content.text, today),
    ...reading.warnings(),
    ...sink.warnings(),
  ]
  return {
    ...NOTHING,
    kind: found.sections[0]?.kind ?? null,
    format: found.format,
    proves: found.proves ?? toProof(found),
    folder: folder ?? null,
    exported_at: toStatedTime(found, file, today),
    read: sink.read,
    duplicated,
    unread_until: sink.holdsFuture ? toNextDay(today) : null,
    warnings,
  }
}

/**
 * What its rows prove: an export that tells the type of each is a log of every type; one whose rows have their type from
 * elsewhere is a log of the types that it holds.
 */
function toProof({sections}: Export): 'log' | 'types' {
  return sections.every(({sources}) => typeof sources.get('tipo') === 'number') ? 'log' : 'types'
}

/** When the export says that its tool made it, where its first line does not say it: a day that has come. */
function toStatedTime({exportedOn}: Export, {input}: PlannedFile, today: string): string | null {
  if (input.statedDate !== null || exportedOn === undefined || exportedOn > today) return null
  return exportedOn
}

/** Sends every record of an export to the store. */
async function readRecords(
  {input, content, found}: ExportSource,
  reading: ExportReading,
  sink: RecordSink,
  onBytes: (done: number, records: number) => void,
): Promise<RecordSink> {
  let done = 0
  const count = (length: number): void => {
    done += length
    onBytes(done, sink.read)
  }
  for (const section of found.sections) {
    for (const record of listExportRecords(input, content, section, count)) {
      sink.add(reading.read(record, section), record, section)
      if (sink.isFull) await sink.flush()
    }
  }
  await sink.end()
  return sink
}

function toNextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
