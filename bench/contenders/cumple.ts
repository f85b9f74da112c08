import {closeSync, fstatSync, openSync, readdirSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {toMunicipalityFinder} from '../../loaders/project/municipality-finder.js'
import {FileProfile} from '../../loaders/scan/file-profile.js'
import {type ScannedMunicipality, toScannedColumns, type VisitScan} from '../../loaders/scan/visit-scan.js'
import {type TakeScan, VisitScanWorker} from '../../loaders/scan/visit-scan-worker.js'
import {decode} from '../../src/formats/decode.js'
import {recogniseExport} from '../../src/formats/export.js'
import {ExportReading} from '../../src/formats/export-reading.js'
import {listDates} from '../../src/formats/record-cells.js'
import {openDatabase} from '../database.js'
import {FIRST_CODE, MUNICIPALITIES} from '../visit-files.js'

const HEAD = 1 << 16
const TODAY = '2026-01-01'

/** Everything that Cumple does with visits, as far as it is written: profile, scan, judgement, quarantine, store. */
export async function loadWithCumple(folder: string, database: string): Promise<void> {
  const worker = new VisitScanWorker()
  const {connection, close} = await openDatabase(database)
  await connection.run(`
    create table visit_record (
      file_id integer, line integer, municipality integer, date date, page_no integer, visits integer,
      visitors integer, pageviews integer
    );
    create table page (file_id integer, page_no integer, page varchar using compression uncompressed);
    create table file (file_id integer, path varchar, sha256 varchar, lines integer, rows integer);
    create table coverage (file_id integer, municipality integer, month date, days uinteger);
    create table quarantine (file_id integer, line integer, raw varchar);`)
  const municipalities = Array.from({length: MUNICIPALITIES}, (_, i): ScannedMunicipality => {
    const code = String(FIRST_CODE + i)
    return {slug: `municipio-${code}`, code, name: `Municipio ${code}`, department: 'Prueba'}
  })
  const findMunicipality = toMunicipalityFinder(municipalities)
  const scans = readdirSync(folder)
    .sort()
    .map((name) => toScan(join(folder, name), name, municipalities))
  const next = scans.map(() => undefined) as (TakeScan | undefined)[]
  for (const [i, {scan, found, section, text}] of scans.entries()) {
    // The next file is scanned while this one is committed.
    for (const j of [i, i + 1]) {
      const ahead = scans[j]
      if (ahead !== undefined) next[j] ??= worker.start(ahead.scan)
    }
    const fileId = i + 1
    const profile = new FileProfile(scan.file)
    const world = {
      folder: undefined,
      folderType: undefined,
      findMunicipality,
      metrics: new Set<string>(),
      today: TODAY,
      hashPerson: (person: string) => person,
    }
    const reading = new ExportReading(found, listDates(text, section), world)
    await connection.run('begin')
    const result = await (next[i] as TakeScan)(
      {connection, fileId},
      (record) => {
        const outcome = reading.read(record, section)
        return 'row' in outcome ? (outcome.row as never) : undefined
      },
      {onProgress: (offset) => profile.readTo(offset)},
    )
    profile.readTo(scan.end)
    const {sha256} = profile.finish()
    profile.close()
    if (result.suspects === null) {
      const page = result.pagesReset
        ? 'select page_no, hash(page) as key from page where file_id = $1'
        : 'select page_no, page_no as key from page where file_id = $1'
      await connection.run(
        `create or replace temp table repeated as
        select municipality, date from visit_record join (${page}) using (page_no)
        where file_id = $1
        group by municipality, date, key having count(*) > 1`,
        [fileId],
      )
    }
    await connection.run('insert into file values ($1, $2, $3, $4, $5)', [
      fileId,
      scan.file,
      sha256,
      result.lines,
      result.rows,
    ])
    await connection.run(
      `insert into coverage
      select file_id, municipality, date_trunc('month', date), bit_or(1::uinteger << day(date)::uinteger)
      from (select distinct file_id, municipality, date from visit_record where file_id = $1)
      group by all`,
      [fileId],
    )
    await connection.run('commit')
  }
  await connection.run('checkpoint')
  close()
  await worker.close()
}

function toScan(file: string, name: string, municipalities: readonly ScannedMunicipality[]) {
  const {head, size} = readHead(file)
  const {text} = decode(head)
  const found = recogniseExport({name, text, isWhole: false})
  if ('refused' in found) throw new Error(found.refused)
  const [section] = found.sections
  const columns = section && toScannedColumns(section)
  if (section === undefined || columns === undefined) throw new Error(name)
  const scan: VisitScan = {
    file,
    offset: Buffer.byteLength(text.slice(0, section.offset)),
    line: section.line,
    end: size,
    encoding: 'utf-8',
    delimiter: section.delimiter,
    ...columns,
    order: 'dmy',
    today: TODAY,
    folder: undefined,
    municipalities,
  }
  return {scan, found, section, text}
}

/** The whole lines among the first bytes of a file, and its size. */
function readHead(path: string): {head: Uint8Array; size: number} {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(HEAD)
  const length = readSync(file, buffer, 0, HEAD, 0)
  const {size} = fstatSync(file)
  closeSync(file)
  return {head: Uint8Array.from(buffer.subarray(0, buffer.subarray(0, length).lastIndexOf(10) + 1)), size}
}
