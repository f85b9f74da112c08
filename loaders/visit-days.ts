import {BIGINT, BOOLEAN, DATE, INTEGER} from '@duckdb/node-api'
import {appendColumns} from './scan/append-columns.js'
import type {VisitDays} from './scan/day-sums.js'
import type {Store} from './store.js'

/**
 * Keeps what the days of the file being read come to, and that they are to be counted anew: as a scan added them up, else as
 * the store does.
 */
export async function keepVisitDays(
  store: Store,
  fileId: number,
  days: VisitDays | null = null,
): Promise<void> {
  if (days === null) return await store.runFolder('keep', ['visit_day'])
  const {municipality, day, isTotal, rows, visits, firstLine, lastLine} = days
  const sink = {connection: store.connection, database: 'kept'}
  await appendColumns(sink, 'visit_day', [
    {type: INTEGER, values: new Int32Array(rows.length).fill(fileId)},
    {type: INTEGER, values: municipality},
    {type: DATE, values: day},
    {type: BOOLEAN, values: isTotal},
    {type: INTEGER, values: rows},
    {type: BIGINT, values: visits},
    {type: INTEGER, values: new Int32Array(rows.length)},
    {type: BIGINT, values: visits},
    {type: INTEGER, values: firstLine},
    {type: INTEGER, values: lastLine},
  ])
  await appendColumns(sink, 'touched_day', [
    {type: INTEGER, values: municipality},
    {type: DATE, values: day},
  ])
}
