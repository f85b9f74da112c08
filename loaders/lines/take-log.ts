import {LONGEST_ADDRESS} from '../../src/formats/address.js'
import {NOBODY} from '../../src/formats/cells.js'
import type {ExportReading} from '../../src/formats/export-reading.js'
import type {Section} from '../../src/formats/format.js'
import type {FindMunicipality} from '../../src/formats/municipality-finder.js'
import {readRecords} from '../../src/formats/records.js'
import {LONGEST_TEXT} from '../../src/formats/short-text.js'
import type {ExportSource} from '../export-source.js'
import type {RecordSink} from '../record-sink.js'
import {toMunicipalityReader} from '../scan/scanned-cell.js'
import type {Store} from '../store.js'
import type {StagedLog} from './log-lines.js'
import {setPersonKey} from './person-key.js'

/** Of how many ways in which a log writes municipalities lines are taken: no country has as many. */
const MOST_SPELLINGS = 50_000

/**
 * Sends a staged log to the store: its plain lines by one query, and in the order of the file all others as the general path
 * reads them.
 */
export async function takeLog(
  store: Store,
  {source, section, long, findMunicipality, today}: StagedLog,
  {
    reading,
    sink,
    onBytes,
  }: {
    reading: ExportReading
    sink: RecordSink
    onBytes: (done: number, records: number) => void
  },
): Promise<void> {
  await keepMunicipalities(store, source, findMunicipality)
  await setRules(store, reading, today)
  await store.runFolder('keep', [`plain_${section.kind}`])
  const table = section.kind === 'publications' ? 'kept.publication_record' : 'kept.attendance_record'
  const [taken] = await store.query(
    `select count(*) as rows${section.kind === 'attendance' ? ', count(*) > count(person) as totals' : ''}
    from ${table}
    where file_id = getvariable('file_id')`,
  )
  sink.read += Number(taken?.rows)
  if (taken?.totals === true) sink.watch.giveUp()
  if (!reading.dateOrder.isSettled) await addDates(store, reading, section, table)
  onBytes(source.input.size, sink.read)
  const [all] = await store.query('select count(text) as lines from export_line')
  if (Number(all?.lines) > Number(taken?.rows)) await readAside(store, {section, long, reading, sink})
  await sink.end()
}

/** Every way in which the log writes municipalities, as the general path reads it. */
async function keepMunicipalities(
  store: Store,
  {folder}: ExportSource,
  findMunicipality: FindMunicipality,
): Promise<void> {
  const read = toMunicipalityReader({folder, findMunicipality})
  const texts = await store.query(
    `select distinct municipio as text
    from split_line
    where municipio is not null
    limit ${MOST_SPELLINGS}`,
  )
  const known = texts
    .map(({text}) => ({text, slug: read(String(text))}))
    .filter(({slug}) => slug !== undefined)
  await store.run('create or replace temp table municipality_text (text varchar, slug varchar)')
  await store.append('temp.municipality_text', known)
}

async function setRules(store: Store, {order}: ExportReading, today: string): Promise<void> {
  await store.setVariable('last_day', today, 'date')
  await store.setVariable('date_format', order === 'dmy' ? '%d/%m/%Y' : '%m/%d/%Y', 'varchar')
  await store.setVariable('longest_text', LONGEST_TEXT, 'integer')
  await store.setVariable('longest_address', LONGEST_ADDRESS, 'integer')
  await store.setVariable('nobody', [...NOBODY].join(';'), 'varchar')
  await setPersonKey(store)
}

/** Tells the reading the dates of the lines that were taken: what they tell of the order in which the file's dates are written. */
async function addDates(
  store: Store,
  {dateOrder}: ExportReading,
  {sources}: Section,
  table: string,
): Promise<void> {
  for (const column of sources.keys()) {
    if (!column.startsWith('fecha')) continue
    const dates = await store.query(
      `select distinct ${column} as date
      from split_line
      where line in (select line from ${table} where file_id = getvariable('file_id'))`,
    )
    for (const {date} of dates) dateOrder.add(String(date))
  }
}

/** Reads what is not plain. */
async function readAside(
  store: Store,
  {
    section,
    long,
    reading,
    sink,
  }: Pick<StagedLog, 'section' | 'long'> & {reading: ExportReading; sink: RecordSink},
): Promise<void> {
  await store.runFolder('keep', ['aside_lines'])
  const [last] = await store.query('select max(page) as page from aside_line')
  for (let page = 0; last?.page !== null && page <= Number(last?.page); page++) {
    const lines = await store.query('select line, text from aside_line where page = $1 order by line', [page])
    for (const {line, text} of lines) {
      const options = {columns: section.names.length, line: Number(line)}
      const records = long.get(Number(line)) ?? readRecords(String(text), section.delimiter, options)
      for (const record of records) sink.add(reading.read(record, section), record, section)
      if (sink.isFull) await sink.flush()
    }
  }
}
