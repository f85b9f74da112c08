import {LONGEST_ADDRESS} from '../../src/formats/address.js'
import {NOBODY} from '../../src/formats/cells.js'
import {COLUMNS, EXTRA_COLUMNS} from '../../src/formats/columns.js'
import type {ExportReading} from '../../src/formats/export-reading.js'
import type {Section} from '../../src/formats/format.js'
import {readRecords} from '../../src/formats/records.js'
import {LONGEST_TEXT} from '../../src/formats/short-text.js'
import type {ExportSource} from '../export-source.js'
import {SMALLEST_SCAN} from '../inputs/read-inputs.js'
import type {FindMunicipality} from '../project/municipality-finder.js'
import type {RecordSink} from '../record-sink.js'
import {toMunicipalityReader} from '../scan/scanned-cell.js'
import type {Store} from '../store.js'
import {setPersonKey} from './person-key.js'
import {type LogKind, toPlainPattern} from './plain-pattern.js'
import {type LongRecords, stageLongRecords} from './quoted-records.js'

/** Of how many ways in which a log writes municipalities lines are taken: no country has as many. */
const MOST_SPELLINGS = 50_000

/** A large log whose plain lines DuckDB takes at once. */
export interface LogLines {
  source: ExportSource
  section: Section & {kind: LogKind}
  /** Which lines are plain (`toPlainPattern`). */
  pattern: string
  findMunicipality: FindMunicipality
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
}

export interface LogOptions extends Pick<LogLines, 'findMunicipality' | 'today'> {
  /** In bytes: smaller logs are left to the general path. */
  smallest?: number | undefined
}

/** A log whose lines stand in `file_line`, with the records that take several. */
export interface StagedLog extends LogLines {
  long: LongRecords
}

/** The log that an export is, to be taken line by line; undefined where only the general path can read it, or it is small. */
export function toLogLines(
  source: ExportSource,
  {findMunicipality, today, smallest = SMALLEST_SCAN}: LogOptions,
): LogLines | undefined {
  const {input, found} = source
  const [section, ...others] = found.sections
  if (input.size < smallest || input.encoding !== 'utf-8') return undefined
  if (section === undefined || others.length > 0 || !isLog(section)) return undefined
  // What DuckDB would take for a pattern of names.
  if (/[*?[\]{}]/.test(input.file)) return undefined
  const pattern = toPlainPattern(section)
  return pattern === undefined ? undefined : {source, section, pattern, findMunicipality, today}
}

function isLog(section: Section): section is LogLines['section'] {
  return section.kind === 'publications' || section.kind === 'attendance'
}

/**
 * Puts the physical lines of a log into `file_line`, outside of any transaction: one that DuckDB cannot tell apart (mixed line
 * ends, other bytes than UTF-8, a line of more than 2 MB), or whose quotes are past all bounds, is left to the general path.
 */
export async function stageLog(store: Store, log: LogLines): Promise<StagedLog | undefined> {
  const {source, section, pattern} = log
  const file = source.input.file.replaceAll("'", "''")
  try {
    // Not for the store to watch: what DuckDB says of a line that it cannot read quotes it.
    await store.connection.run(
      `create or replace temp table file_line as
      select text
      from read_csv(
        '${file}',
        columns = {'text': 'varchar'},
        auto_detect = false,
        header = false,
        delim = '',
        quote = '',
        escape = '',
        comment = '',
        compression = 'none',
        hive_partitioning = false
      )`,
    )
  } catch {
    return undefined
  }
  await store.run(
    `create or replace temp view export_line as
    select (rowid + 1)::integer as line, text
    from file_line
    where rowid + 1 >= ${section.line}`,
  )
  const long = await stageLongRecords(store, source, section)
  if (long === undefined) return undefined
  await store.run(
    `create or replace temp view split_line as
    select
      line,
      strlen(text) <= ${LONGEST_TEXT} as is_short,
      regexp_full_match(text, '${pattern.replaceAll("'", "''")}') as is_plain,
      ${toCells(section).join(', ')}
    from (select line, text, string_split(text, '${section.delimiter}') as fields from export_line)`,
  )
  return {...log, long}
}

/** The columns of a log as expressions: an empty text where it has none. */
function toCells({kind, sources}: Section): string[] {
  return [...COLUMNS[kind], ...EXTRA_COLUMNS[kind]].map((column) => {
    const source = sources.get(column)
    return `${typeof source === 'number' ? `fields[${source + 1}]` : "''"} as ${column}`
  })
}

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
  await readAside(store, {section, long, reading, sink})
  await sink.end()
}

/** Forgets the lines of a log. */
export async function dropLog(store: Store): Promise<void> {
  for (const table of ['file_line', 'municipality_text', 'aside_line'])
    await store.run(`drop table if exists temp.${table}`)
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
