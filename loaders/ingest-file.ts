import {createHmac} from 'node:crypto'
import type {Kind} from '../src/domain/kind.js'
import {findOrderWithin} from '../src/formats/date-order-within.js'
import {recogniseExport} from '../src/formats/export.js'
import {ExportReading, listExportDates, type World} from '../src/formats/export-reading.js'
import type {Export} from '../src/formats/format.js'
import {listExportRecords, type OpenText, openText} from './export-text.js'
import {findExportTimeWarnings} from './export-time.js'
import {isUnchanged} from './inputs/input-file.js'
import type {Input} from './inputs/read-inputs.js'
import {toFormats} from './mapping.js'
import {toAccountFinder} from './project/account-finder.js'
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
    },
  ])
}

async function readFile(
  store: Store,
  project: Project,
  file: PlannedFile,
  {fileId, findMunicipality, today, onProgress}: IngestOptions,
): Promise<FileFinding> {
  const {input, path, place, mapping, copyOf} = file
  if (copyOf !== null) {
    return {...NOTHING, warnings: [`Es igual a ${copyOf}, byte por byte: cuenta una sola vez.`]}
  }
  const refuse = (reason: string): FileFinding => ({...NOTHING, reason})
  if (input.problem !== undefined) return refuse(input.problem)
  const content = openText(input)
  const name = path.split('/').at(-1) ?? ''
  const found = recogniseExport({name, ...content}, toFormats(mapping))
  if ('refused' in found) return refuse(found.refused)
  const findAccount = toAccountFinder(project.municipalities)
  const owner = (account: string) => findAccount(account) ?? findMunicipality(account)
  const account = findOne((found.accounts ?? []).map(owner))
  if (place.folder !== undefined && account !== undefined && place.folder !== account) {
    return refuse(
      `El exporte dice que es de otro municipio (${account}) que el de su carpeta (${place.folder}). Páselo a la carpeta entrada/${account}/.`,
    )
  }
  const folder = place.folder ?? account
  if (folder === undefined && !found.sections.every(({sources}) => sources.has('municipio'))) {
    return refuse(
      'No dice de qué municipio es. Agregue la columna municipio o deje el archivo en la carpeta entrada/<municipio>/.',
    )
  }
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
  const source: ExportSource = {input, content, found}
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
    return refuse(
      'Trae el total y las páginas de un mismo día, que se contarían dos veces. Deje en un archivo solo los totales y en otro solo las páginas.',
    )
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
    proves: found.proves ?? 'log',
    folder: folder ?? null,
    exported_at: toStatedTime(found, file, today),
    read: sink.read,
    duplicated,
    unread_until: sink.holdsFuture ? toNextDay(today) : null,
    warnings,
  }
}

/** When the export says that its tool made it, where its first line does not say it: a day that has come. */
function toStatedTime({exportedOn}: Export, {input}: PlannedFile, today: string): string | null {
  if (input.statedDate !== null || exportedOn === undefined || exportedOn > today) return null
  return exportedOn
}

/** A recognised export and where its records come from. */
interface ExportSource {
  input: Input
  content: OpenText
  found: Export
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

/** What all of these say that say anything; undefined where they contradict one another. */
function findOne(said: readonly (string | undefined)[]): string | undefined {
  const [one, ...others] = new Set(said.filter((slug) => slug !== undefined))
  return others.length === 0 ? one : undefined
}

/** Whether a day has both the total of the site and its pages. */
async function holdsTotalAndPages(store: Store): Promise<boolean> {
  const [row] = await store.query(
    `select exists (
      select 1
      from kept.visit_record
      where file_id = getvariable('file_id')
      group by municipality, date
      having bool_or(page_no = 0) and bool_or(page_no <> 0)
    ) as mixed`,
  )
  return row?.mixed === true
}

/** Rejects rows of the file that contradict one another, takes out visits said twice, and returns how many these were. */
async function settleRepeats(store: Store, source: ExportSource, reading: ExportReading): Promise<number> {
  if (!source.found.sections.some(({kind}) => kind === 'visits' || kind === 'measurements')) return 0
  await store.runFolder('keep', ['contradictions'])
  const [row] = await store.query(
    'select count(*) filter (where variants = 1 and line > first_line) as duplicated, count(*) filter (where variants > 1) as visits from repeated_visit_line',
  )
  const [other] = await store.query('select count(*) as n from repeated_measurement_line where variants > 1')
  if (Number(row?.visits) + Number(other?.n) > 0) await fillRawText(store, source, reading)
  return Number(row?.duplicated)
}

/** Gives the records that only a comparison rejected their text, which the comparison did not have. */
async function fillRawText(
  store: Store,
  {input, content, found}: ExportSource,
  reading: ExportReading,
): Promise<void> {
  const rows = await store.query(
    `select line from kept.reject where file_id = getvariable('file_id') and raw = ''`,
  )
  const lines = new Set(rows.map(({line}) => Number(line)))
  const texts: object[] = []
  for (const section of found.sections) {
    for (const record of listExportRecords(input, content, section)) {
      if (!lines.has(record.line)) continue
      texts.push({
        line: record.line,
        line_end: record.lineEnd,
        raw: record.raw,
        cells: JSON.stringify(reading.toPlainCells(record, section)),
      })
    }
  }
  await store.run(
    'create or replace temp table reject_text (line integer, line_end integer, raw varchar, cells varchar)',
  )
  await store.append('temp.reject_text', texts)
  await store.run(
    `update kept.reject as r
    set line_end = t.line_end, raw = t.raw, cells = t.cells
    from reject_text as t
    where r.file_id = getvariable('file_id') and r.line = t.line`,
  )
}

function toNextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
