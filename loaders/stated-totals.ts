import {type StatedTotal, type Summed, toTotalWarnings} from '../src/formats/stated-total.js'
import type {Store} from './store.js'

/** What should be said of the total that the file being read states, for people, when its rows are in the store. */
export async function findTotalWarnings(store: Store, total: StatedTotal | undefined): Promise<string[]> {
  if (total === undefined) return []
  const [sums] = await store.query(
    `select
      coalesce(sum(visits), 0)::bigint as visits,
      coalesce(sum(pageviews), 0)::bigint as pageviews,
      coalesce(sum(attendees), 0)::bigint as attendees
    from (
      select file_id, visits, pageviews, null as attendees from kept.visit_record
      union all
      select file_id, visits, pageviews, null as attendees from kept.period_record
      union all
      select file_id, null as visits, null as pageviews, attendees from kept.attendance_record
    )
    where file_id = getvariable('file_id')`,
  )
  return toTotalWarnings(total, sums as Record<Summed, number>)
}
