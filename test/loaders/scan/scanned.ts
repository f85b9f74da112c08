import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'
import {toDate} from '../../../loaders/scan/day-numbers.js'
import type {VisitDays} from '../../../loaders/scan/day-sums.js'
import {
  type JudgeRecord,
  type ScanVisitsOptions,
  scanVisits,
  type VisitScanResult,
} from '../../../loaders/scan/scan-visits.js'
import type {VisitSink} from '../../../loaders/scan/visit-appender.js'
import type {BlockLimits} from '../../../loaders/scan/visit-blocks.js'
import {toScannedColumns, type VisitScan} from '../../../loaders/scan/visit-scan.js'
import {
  DateOrderEvidence,
  type DateOrderFinding,
  toDateOrderEvidence,
} from '../../../src/formats/date-order.js'
import {recogniseExport} from '../../../src/formats/export.js'
import {ExportReading, listExportDates, type World} from '../../../src/formats/export-reading.js'
import type {Section} from '../../../src/formats/format.js'
import {toMunicipalityFinder} from '../../../src/formats/municipality-finder.js'
import {listDates, listRecords} from '../../../src/formats/record-cells.js'
import {encodeWindows1252} from '../../../src/formats/windows-1252.js'

export const MUNICIPALITIES = [
  {slug: 'pore', code: '85263', name: 'Pore', department: 'Casanare'},
  {slug: 'genova', code: '63302', name: 'Génova', department: 'Quindío'},
  {slug: 'el-aguila', code: '05001', name: 'El Águila', department: 'Valle del Cauca'},
]

const TODAY = '2030-06-30'

export interface Told {
  /** `line municipality date page visits visitors pageviews`, in the order of the lines. */
  rows: (string | number | null)[][]
  rejections: {line: number; lineEnd: number; raw: string; reason: string}[]
  /** Days on which a page stands twice, or the total beside pages. */
  suspects: string[]
  /** Of each municipality and day: how many rows and visits, whether it has the site's total, its first and last line; nothing where some are suspects. */
  days: Record<string, [rows: number, visits: number, isTotal: boolean, first: number, last: number]>
  warnings: string[]
  /** The order of the dates as the dates themselves tell it. */
  order: DateOrderFinding
}

interface Reader {
  reading: ExportReading
  section: Section
  text: string
}

function toReader(text: string, folder: string | undefined): Reader {
  const found = recogniseExport({name: 'v.csv', text, isWhole: true})
  if ('refused' in found) throw new Error(found.refused)
  const world: World = {
    folder,
    folderType: undefined,
    findMunicipality: toMunicipalityFinder(MUNICIPALITIES),
    suggestMunicipality: () => undefined,
    metrics: new Set(),
    today: TODAY,
    hashPerson: (person) => person,
  }
  const reading = new ExportReading(found, listExportDates(text, found), world)
  return {reading, section: found.sections[0] as Section, text}
}

/** What the general path alone makes of a visits export. */
export function readGenerally(text: string, folder?: string): Told {
  const {reading, section} = toReader(text, folder)
  const rows: Told['rows'] = []
  const rejections: Told['rejections'] = []
  for (const record of listRecords(text, section)) {
    const outcome = reading.read(record, section)
    const {line, lineEnd, raw} = record
    if ('rejection' in outcome) rejections.push({line, lineEnd, raw, reason: outcome.rejection.reason})
    if ('row' in outcome) {
      const {municipality, date, page, visits, visitors, pageviews} = outcome.row as never
      const code = Number(MUNICIPALITIES.find(({slug}) => slug === municipality)?.code)
      rows.push([line, code, date, page, visits, visitors, pageviews])
    }
  }
  return {
    rows,
    rejections,
    suspects: findSuspects(rows),
    days: findSuspects(rows).length > 0 ? {} : addUp(rows),
    warnings: reading.warnings(),
    order: toDateOrderEvidence(listDates(text, section)).finding(),
  }
}

function findSuspects(rows: Told['rows']): string[] {
  const days = new Map<string, string[]>()
  for (const [, code, date, page] of rows) {
    const key = `${code} ${date}`
    days.set(key, [...(days.get(key) ?? []), String(page)])
  }
  return [...days]
    .filter(([, pages]) => new Set(pages).size < pages.length || (pages.includes('') && pages.length > 1))
    .map(([key]) => key)
    .sort()
}

function addUp(rows: Told['rows']): Told['days'] {
  const days: Told['days'] = {}
  for (const [line, code, date, page, visits] of rows) {
    const [count, sum, isTotal, first] = days[`${code} ${date}`] ?? [0, 0, false, Number(line), 0]
    days[`${code} ${date}`] = [count + 1, sum + Number(visits), isTotal || page === '', first, Number(line)]
  }
  return days
}

function toDays(found: VisitDays | null): Told['days'] {
  const days: Told['days'] = {}
  for (const [i, code] of (found?.municipality ?? []).entries()) {
    const key = `${code} ${toDate(Number(found?.day[i]))}`
    const [first, last] = [Number(found?.firstLine[i]), Number(found?.lastLine[i])]
    days[key] = [Number(found?.rows[i]), Number(found?.visits[i]), found?.isTotal[i] === 1, first, last]
  }
  return days
}

export type Scan = (
  scan: VisitScan,
  sink: VisitSink,
  judge: JudgeRecord,
  options?: ScanVisitsOptions & BlockLimits,
) => Promise<VisitScanResult>

export interface ScannedOptions extends BlockLimits {
  encoding?: 'utf-8' | 'windows-1252'
  folder?: string
  scan?: Scan
}

/** What the scanner makes of a visits export, with the general path for what it sets aside; `fast` counts the rows that it took itself. */
export async function readScanned(
  text: string,
  {encoding = 'utf-8', folder, scan = scanVisits, ...limits}: ScannedOptions = {},
): Promise<Told & {fast: number; result: VisitScanResult}> {
  const {reading, section} = toReader(text, folder)
  const toBytes = (part: string): Uint8Array =>
    encoding === 'utf-8' ? new TextEncoder().encode(part) : toWindows1252(part)
  const bytes = toBytes(text)
  const columns = toScannedColumns(section)
  if (columns === undefined) throw new Error('not for the scanner')
  const {connection, file, remove} = await openScratch(bytes)
  const rejections: Told['rejections'] = []
  let accepted = 0
  const {order} = toDateOrderEvidence(listDates(text, section)).finding()
  const dateOrder = new DateOrderEvidence()
  const result = await scan(
    {
      file,
      offset: toBytes(text.slice(0, section.offset)).length,
      line: section.line,
      end: bytes.length,
      encoding,
      delimiter: section.delimiter,
      ...columns,
      order,
      today: TODAY,
      folder,
      municipalities: MUNICIPALITIES,
    },
    {connection, fileId: 7, database: 'kept'},
    (record) => {
      const outcome = reading.read(record, section)
      const {line, lineEnd, raw} = record
      if ('rejection' in outcome) rejections.push({line, lineEnd, raw, reason: outcome.rejection.reason})
      if (!('row' in outcome)) return undefined
      accepted += 1
      return outcome.row as never
    },
    {...limits, dateOrder},
  )
  const rows = await connection.runAndReadAll(`
    select line, municipality, date::varchar, coalesce(page, ''), visits, visitors, pageviews
    from kept.visit_record left join kept.page using (file_id, page_no)
    order by line`)
  remove()
  const suspects = result.suspects?.map(({municipality, day}) => {
    return `${municipality} ${toDate(day)}`
  })
  return {
    rows: rows.getRowsJson() as Told['rows'],
    rejections: rejections.sort((a, b) => a.line - b.line),
    suspects: suspects?.sort() ?? ['unknown'],
    days: toDays(result.days),
    warnings: reading.warnings(),
    fast: result.rows - accepted,
    order: dateOrder.finding(),
    result,
  }
}

function toWindows1252(text: string): Uint8Array {
  const bytes = encodeWindows1252(text)
  if (bytes === undefined) throw new Error('not in Windows-1252')
  return bytes
}

let database: Promise<DuckDBConnection> | undefined

async function openDatabase(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run("attach ':memory:' as kept")
  return connection
}

/** A file with these bytes, and the connection to a database of this process with empty tables of visits. */
export async function openScratch(
  bytes: Uint8Array,
): Promise<{connection: DuckDBConnection; file: string; remove: () => void}> {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-lector-'))
  const file = join(folder, 'v.csv')
  writeFileSync(file, bytes)
  database ??= openDatabase()
  const connection = await database
  await connection.run(`
    create or replace table kept.visit_record (
      file_id integer, line integer, municipality integer, date date, page_no integer, visits integer,
      visitors integer, pageviews integer
    );
    create or replace table kept.page (file_id integer, page_no integer, page varchar)`)
  return {connection, file, remove: () => rmSync(folder, {recursive: true, force: true})}
}
