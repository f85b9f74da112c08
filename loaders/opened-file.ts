import {createHmac} from 'node:crypto'
import {remember} from '../src/domain/remember.js'
import {findOrderWithin} from '../src/formats/date-order-within.js'
import {ExportReading, listExportDates} from '../src/formats/export-reading.js'
import type {Refusal} from '../src/formats/format.js'
import type {FindMunicipality} from '../src/formats/municipality-finder.js'
import {toMunicipalitySuggester} from '../src/formats/municipality-suggester.js'
import {type ExportSource, openExport} from './export-source.js'
import {type Profile, profileBeside} from './inputs/profile.js'
import {type LogLines, toLogLines} from './lines/log-lines.js'
import type {Project} from './project/project.js'
import type {PlannedFile} from './reading-plan.js'
import type {Store} from './store.js'
import type {StartedScan, VisitScans} from './visit-scans.js'

/** An export that was opened: what it is, how its records are read, and its scan where it is worth one. */
export interface OpenedFile {
  file: PlannedFile
  source: ExportSource | Refusal
  /** Undefined where it is refused, or a copy. */
  reading: ExportReading | undefined
  scan: StartedScan | undefined
  /** Its lines, where it is a log whose plain ones can be taken at once. */
  log: LogLines | undefined
  /** What it turns out to be when all of it was read, where its reading begins before. */
  profile: Promise<Profile> | undefined
}

export interface OpenOptions {
  findMunicipality: FindMunicipality
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  /** Scans the large exports of visits. */
  scans: VisitScans
  /** From how many bytes on a log is taken line by line. */
  smallestScan?: number | undefined
}

/** Opens an export, so that the scan of a large one can begin while others are still being read. */
export function openFile(
  store: Store,
  project: Project,
  file: PlannedFile,
  {findMunicipality, today, scans, smallestScan}: OpenOptions,
): OpenedFile {
  const profile = file.input.isBegun ? profileBeside(file.input) : undefined
  const unread = {file, reading: undefined, scan: undefined, log: undefined, profile}
  if (file.copyOf !== null) return {...unread, source: {refused: ''}}
  const source = openExport(file, project, findMunicipality)
  if ('refused' in source) return {...unread, source}
  const {content, found, folder} = source
  const dates = [...listExportDates(content.text, found)]
  const {folderType, period} = file.place
  const reading = new ExportReading(found, dates, {
    folder,
    folderType,
    orderHint: period === undefined ? undefined : findOrderWithin(dates, period),
    findMunicipality,
    suggestMunicipality: toMunicipalitySuggester(project.municipalities),
    metrics: new Set(project.metrics.map(({metric}) => metric)),
    today,
    hashPerson: remember((person) => createHmac('sha256', store.personKey).update(person).digest('base64')),
  })
  const log = toLogLines(source, {findMunicipality, today, smallest: smallestScan})
  return {file, source, reading, scan: scans.start(source, reading), log, profile}
}
