import type {Section} from '../../src/formats/format.js'
import {type ExportRecord, LONGEST_RECORD, readRecords} from '../../src/formats/records.js'
import type {ExportSource} from '../export-source.js'
import type {Store} from '../store.js'

/** The records that begin in a line whose quotes are not closed in it, by that line. */
export type LongRecords = ReadonlyMap<number, readonly ExportRecord[]>

/** With more such lines, or characters looked at to tell where they end, a log is left to the general path. */
const MOST_LINES = 1_000
const MOST_TEXT = 1 << 26
/** How many lines are looked at first. */
const FEW_LINES = 16

/**
 * Finds the records of `export_line` that take several lines, as `readRecords` tells them, and takes the lines after their first
 * out of `file_line`; undefined where there are too many to tell.
 */
export async function stageLongRecords(
  store: Store,
  {content}: ExportSource,
  section: Section,
): Promise<LongRecords | undefined> {
  const cell = `("([^"]|"")*"|[^"${section.delimiter}][^${section.delimiter}]*|)`
  const open = await store.query(
    `select line
    from export_line
    where contains(text, '"')
      and not regexp_full_match(text, '(?s)${cell}([${section.delimiter}]${cell})*')
    order by line
    limit ${MOST_LINES + 1}`,
  )
  if (open.length > MOST_LINES) return undefined
  const newline = /\r\n|\n|\r/.exec(content.text)?.[0] ?? '\n'
  const long = new Map<number, ExportRecord[]>()
  const swallowed: string[] = []
  let [until, looked] = [0, 0]
  for (const line of open.map((row) => Number(row.line))) {
    if (line <= until) continue
    for (let count = FEW_LINES; ; count *= 4) {
      const text = await readLines(store, {line, count, newline})
      looked += text.length
      if (looked > MOST_TEXT) return undefined
      const [first] = readRecords(text, section.delimiter, {columns: section.names.length, line})
      const isAll = text.length > LONGEST_RECORD || text.split(newline).length < count
      if (!isAll && (first === undefined || first.lineEnd === line)) continue
      // A record of blank cells is none, nor is what stands between it and the next.
      const isBlank = first?.line !== line
      long.set(line, isBlank ? [] : [first])
      until = isBlank ? (first?.line ?? line + count) - 1 : first.lineEnd
      swallowed.push(`line between ${line + 1} and ${until}`)
      break
    }
  }
  if (swallowed.length > 0)
    await store.run(
      `delete from file_line where rowid + 1 in (select line from export_line where ${swallowed.join(' or ')})`,
    )
  return long
}

async function readLines(
  store: Store,
  {line, count, newline}: {line: number; count: number; newline: string},
): Promise<string> {
  const rows = await store.query(
    `select coalesce(text, '') as text
    from export_line
    where line >= $1 and line < $2
    order by line`,
    [line, line + count],
  )
  return rows.map(({text}) => text).join(newline)
}
