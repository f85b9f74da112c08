import {inPeriods} from '../loaders/edition.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {PeriodKind} from '../src/domain/period.js'

/** The periods of a kind up to the cut-off: those of each plan, and where time stands whatever the plans say. */
export interface PlanPeriods {
  /** The last period that had ended at the cut-off, and the last that had begun by then. */
  lastClosed: string
  lastBegun: string
  /** By municipality, those in which its plan was in force, in the order of time, and the last of them that had ended. */
  byMunicipality: ReadonlyMap<string, {labels: string[]; lastClosed: string | null}>
}

/** A plan may have ended long before the cut-off, which another one's data may move: what is reported of it ends with it. */
export async function listPlanPeriods({store, cutoff}: Pipeline, kind: PeriodKind): Promise<PlanPeriods> {
  return await inPeriods(store, kind, async () => {
    const [row] = await store.query(
      `with period as (select period_index($1::date) as t, period_end($1::date) > $1::date as is_open),
      placed as (select t as begun, t - is_open::integer as closed from period)
      select period_label(closed) as closed, period_label(begun) as begun from placed`,
      [cutoff],
    )
    const planned = (await store.query(
      `select municipality, bimester as label, bool_or(provisional) as is_open
      from compliance
      group by municipality, t, bimester
      order by municipality, t`,
    )) as unknown as {municipality: string; label: string; is_open: boolean}[]
    const byMunicipality = new Map<string, {labels: string[]; lastClosed: string | null}>()
    for (const {municipality, label, is_open: isOpen} of planned) {
      const {labels, lastClosed} = byMunicipality.get(municipality) ?? {labels: [], lastClosed: null}
      labels.push(label)
      byMunicipality.set(municipality, {labels, lastClosed: isOpen ? lastClosed : label})
    }
    return {lastClosed: String(row?.closed), lastBegun: String(row?.begun), byMunicipality}
  })
}

/** The last period in which a municipality's plan was in force and that has ended; without one, the last that has ended anyway. */
export function toLastClosed({byMunicipality, lastClosed}: PlanPeriods, slug: string): string {
  return byMunicipality.get(slug)?.lastClosed ?? lastClosed
}
