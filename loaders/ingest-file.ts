import type {Kind} from '../src/domain/kind.js'
import {type ExportReading, TOTAL_AND_PAGES} from '../src/formats/export-reading.js'
import {listExportRecords} from '../src/formats/export-text.js'
import {findExportTimeWarnings} from '../src/formats/export-time.js'
import type {Export} from '../src/formats/format.js'
import {settleRepeats} from './contradictions.js'
import type {ExportSource} from './export-source.js'
import {isUnchanged} from './inputs/input-file.js'
import {BEGUN_ENCODING} from './inputs/profile.js'
import {finishInput} from './inputs/read-inputs.js'
import {dropLog, type StagedLog, stageLog} from './lines/log-lines.js'
import {takeLog} from './lines/take-log.js'
import type {OpenedFile} from './opened-file.js'
import type {Project} from './project/project.js'
import type {PlannedFile} from './reading-plan.js'
import type {TellProgress} from './reading-progress.js'
import {RecordSink} from './record-sink.js'
import {findTotalWarnings} from './stated-totals.js'
import type {Store} from './store.js'
import {keepVisitDays} from './visit-days.js'
import {takeScan} from './visit-scans.js'

export interface IngestOptions {
  fileId: number
  /** What is kept of the file as it was before: it goes in the same transaction. */
  replaced?: number | undefined
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  onProgress?: TellProgress | undefined
}

/** An opened export; where it is a log, its lines may stand beside the store. */
type StagedFile = OpenedFile & {staged: StagedLog | undefined}

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

/** What was read of a file is not to be used: somebody wrote it meanwhile, or it is another than its beginning told. */
class UselessReading extends Error {}

/**
 * Reads one export into the store, as one transaction: its rows, its rejected records, and what it turned out to be. Nothing,
 * where somebody writes it meanwhile: it is read when it is whole. Tells whether it has to be planned and read again, since
 * it is another than its beginning told.
 */
export async function ingestFile(
  store: Store,
  project: Project,
  opened: OpenedFile,
  options: IngestOptions,
): Promise<boolean> {
  try {
    const staged = opened.log === undefined ? undefined : await stageLog(store, opened.log)
    await store.transact(async () => {
      if (options.replaced !== undefined) await takeOut(store, options.replaced)
      await keepFile(store, project, {...opened, staged}, options)
    })
    return false
  } catch (error) {
    await finish(opened)
    const isMistaken = isAnother(opened)
    if (isMistaken || error instanceof UselessReading) return isMistaken
    throw error
  } finally {
    if (opened.log !== undefined) await dropLog(store)
  }
}

/** Takes a file out of what is kept. */
export async function takeOut(store: Store, fileId: number): Promise<void> {
  await store.setVariable('file_id', fileId, 'integer')
  await store.runFolder('keep', ['removal'])
}

/** Completes what is known of a file that was only begun. */
async function finish({file: {input}, profile}: OpenedFile): Promise<void> {
  if (profile !== undefined && input.isBegun) finishInput(input, await profile)
}

/** Whether a file that was begun is another than its beginning told. */
function isAnother({file: {input}, profile}: OpenedFile): boolean {
  return profile !== undefined && (input.problem !== undefined || input.encoding !== BEGUN_ENCODING)
}

async function keepFile(
  store: Store,
  project: Project,
  opened: StagedFile,
  options: IngestOptions,
): Promise<void> {
  const {fileId} = options
  const {file} = opened
  await store.setVariable('file_id', fileId, 'integer')
  const finding = await readFile(store, project, opened, options)
  await finish(opened)
  if (file.input.growing || isAnother(opened)) throw new UselessReading()
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
  {file, source, reading: begun, scan, staged}: StagedFile,
  {fileId, today, onProgress}: IngestOptions,
): Promise<FileFinding> {
  const {input, path, copyOf} = file
  if (copyOf !== null) {
    return {...NOTHING, warnings: [`Es igual a ${copyOf}, byte por byte: cuenta una sola vez.`]}
  }
  if ('refused' in source || begun === undefined) {
    return {...NOTHING, reason: 'refused' in source ? source.refused : null}
  }
  const {content, found, folder} = source
  const onBytes = (done: number, records: number) => onProgress?.({path, done, size: input.size, records})
  let reading = begun
  let sink = new RecordSink(store, fileId, project)
  let scanned: Awaited<ReturnType<typeof takeScan>> | undefined
  if (scan !== undefined) scanned = await takeScan(store, scan, {source, reading, sink, onBytes})
  else if (staged !== undefined) await takeLog(store, staged, {reading, sink, onBytes})
  else await readRecords(source, reading, sink, onBytes)
  if (reading.isMistaken) {
    await store.runFolder('keep', ['removal'])
    reading = reading.again()
    sink = new RecordSink(store, fileId, project)
    scanned = undefined
    await readRecords(source, reading, sink, onBytes)
  }
  if (!isUnchanged(input)) throw new UselessReading()
  const totalWarnings = await findTotalWarnings(store, reading.statedTotal)
  const repeats = await settleRepeats(store, source, reading, {
    days: scanned === undefined ? sink.watch.suspects : scanned.suspects,
    mayRepeat: sink.watch.mayRepeat,
  })
  if (repeats === 'mixed') {
    await store.runFolder('keep', ['removal'])
    return {
      ...NOTHING,
      reason: TOTAL_AND_PAGES,
    }
  }
  if (found.sections.some(({kind}) => kind === 'visits')) await keepVisitDays(store, fileId, scanned?.days)
  const warnings = [
    ...input.warnings,
    ...findExportTimeWarnings(input.statedDate, content.text, today),
    ...reading.warnings(),
    ...totalWarnings,
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
    duplicated: repeats,
    unread_until: sink.holdsFuture ? toNextDay(today) : null,
    warnings,
  }
}

/**
 * What its rows prove: an export that tells the type of each is a log of every type; one whose rows have their type from
 * elsewhere is a log of the types that it holds; rows that put others right prove themselves alone.
 */
function toProof({sections}: Export): 'log' | 'types' | 'event' {
  if (sections.some(({sources}) => sources.has('cumple_linea'))) return 'event'
  return sections.every(({sources}) => typeof sources.get('tipo') === 'number') ? 'log' : 'types'
}

/** When the export says that its tool made it, where its first line does not say it: a day that has come. */
function toStatedTime({exportedOn}: Export, {input}: PlannedFile, today: string): string | null {
  if (input.statedDate !== null || exportedOn === undefined || exportedOn > today) return null
  return exportedOn
}

/** Sends every record of an export to the store. */
async function readRecords(
  {content, found}: ExportSource,
  reading: ExportReading,
  sink: RecordSink,
  onBytes: (done: number, records: number) => void,
): Promise<void> {
  let done = 0
  const count = (length: number): void => {
    done += length
    onBytes(done, sink.read)
  }
  for (const section of found.sections) {
    for (const record of listExportRecords(content, section, count)) {
      sink.add(reading.read(record, section), record, section)
      if (sink.isFull) await sink.flush()
    }
  }
  await sink.end()
}

function toNextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
