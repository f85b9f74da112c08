import {COLUMNS, EXTRA_COLUMNS} from '../../src/formats/columns.js'
import type {Section} from '../../src/formats/format.js'
import type {FindMunicipality} from '../../src/formats/municipality-finder.js'
import {LONGEST_TEXT} from '../../src/formats/short-text.js'
import type {ExportSource} from '../export-source.js'
import {SMALLEST_SCAN} from '../inputs/read-inputs.js'
import type {Store} from '../store.js'
import {type LogKind, toPlainPattern} from './plain-pattern.js'
import {type LongRecords, stageLongRecords} from './quoted-records.js'

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

/** Forgets the lines of a log. */
export async function dropLog(store: Store): Promise<void> {
  for (const table of ['file_line', 'municipality_text', 'aside_line'])
    await store.run(`drop table if exists temp.${table}`)
}
