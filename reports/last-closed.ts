import {inPeriods} from '../loaders/edition.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {PeriodKind} from '../src/domain/period.js'

/** The last period of a kind that had ended at the cut-off, and the last that had begun by then. */
export async function findPeriods(
  {store, cutoff}: Pipeline,
  kind: PeriodKind,
): Promise<{lastClosed: string; lastBegun: string}> {
  return await inPeriods(store, kind, async () => {
    const [row] = await store.query(
      `select
        period_label(period_index($1::date) - case when period_end($1::date) > $1::date then 1 else 0 end) as closed,
        period_label(period_index($1::date)) as begun`,
      [cutoff],
    )
    return {lastClosed: String(row?.closed), lastBegun: String(row?.begun)}
  })
}
