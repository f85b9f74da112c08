import type {ExportReading} from '../src/formats/export-reading.js'
import type {ExportSource} from './export-source.js'
import {listExportRecords} from './export-text.js'
import type {Store} from './store.js'

/** Whether a day has both the total of the site and its pages. */
export async function holdsTotalAndPages(store: Store): Promise<boolean> {
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
export async function settleRepeats(
  store: Store,
  source: ExportSource,
  reading: ExportReading,
): Promise<number> {
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
