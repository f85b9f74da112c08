import type {ExportReading} from '../src/formats/export-reading.js'
import {listExportRecords} from '../src/formats/export-text.js'
import type {ExportSource} from './export-source.js'
import type {Store} from './store.js'

/** The municipalities (DIVIPOLA) and days on which a file may contradict or repeat itself; null where that is not known. */
export type SuspectDays = {municipality: number; day: number}[] | null

/**
 * Where rows may repeat one another, rejects those that contradict one another and takes out visits said twice; returns how
 * many these were, or that a day has both the total of the site and its pages, which cannot be told apart from a mistake.
 */
export async function settleRepeats(
  store: Store,
  source: ExportSource,
  reading: ExportReading,
  {days, mayRepeat}: {days: SuspectDays; mayRepeat: boolean},
): Promise<number | 'mixed'> {
  if (days?.length === 0 && !mayRepeat) return 0
  await markSuspects(store, days)
  if (await holdsTotalAndPages(store)) return 'mixed'
  await store.runFolder('keep', ['contradictions'])
  const [row] = await store.query(
    'select count(*) filter (where variants = 1 and line > first_line) as duplicated, count(*) filter (where variants > 1) as visits from repeated_visit_line',
  )
  const [other] = await store.query(
    `select count(*) as n
    from (
      select variants from repeated_measurement_line
      union all
      select variants from repeated_attendance_line
      union all
      select variants from repeated_action_line
    )
    where variants > 1`,
  )
  if (Number(row?.visits) + Number(other?.n) > 0) await fillRawText(store, source, reading)
  return Number(row?.duplicated)
}

/** Tells the queries which days of the file's visits to look into: those of a scan, else all. */
async function markSuspects(store: Store, suspects: SuspectDays): Promise<void> {
  await store.run('create or replace temp table suspect_day (municipality integer, date date)')
  if (suspects !== null) {
    const rows = suspects.map(({municipality, day}) => ({municipality, date: toDay(day)}))
    return await store.append('temp.suspect_day', rows)
  }
  await store.run(
    `insert into suspect_day
    select distinct municipality, date
    from kept.visit_record
    where file_id = getvariable('file_id')`,
  )
}

/** Whether a day has both the total of the site and its pages. */
async function holdsTotalAndPages(store: Store): Promise<boolean> {
  const [row] = await store.query(
    `select exists (
      select 1
      from kept.visit_record as r
      semi join suspect_day as s on s.municipality = r.municipality and s.date = r.date
      where r.file_id = getvariable('file_id')
      group by r.municipality, r.date
      having bool_or(r.page_no = 0) and bool_or(r.page_no <> 0)
    ) as mixed`,
  )
  return row?.mixed === true
}

/** Gives the records that only a comparison rejected their text, which the comparison did not have. */
async function fillRawText(
  store: Store,
  {content, found}: ExportSource,
  reading: ExportReading,
): Promise<void> {
  const rows = await store.query(
    `select line from kept.reject where file_id = getvariable('file_id') and raw = ''`,
  )
  const lines = new Set(rows.map(({line}) => Number(line)))
  const texts: object[] = []
  for (const section of found.sections) {
    for (const record of listExportRecords(content, section)) {
      if (!lines.delete(record.line)) continue
      texts.push({
        line: record.line,
        line_end: record.lineEnd,
        raw: record.raw,
        cells: JSON.stringify(reading.toPlainCells(record, section)),
      })
      if (lines.size === 0) break
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

/** The calendar day of a number of days since 1970. */
function toDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
