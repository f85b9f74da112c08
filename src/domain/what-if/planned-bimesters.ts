import type {PlanTarget} from './what-if.js'
import {earlier, toBimesterOf, toNextStart, toWindowEnd, toWindowStart} from './window-span.js'

/** A bimester that the rows of a plan touch, as the table `indicator_bimester` has it. */
export interface PlannedBimester {
  t: number
  first: string
  /** The day on which it is looked at: its last, or the cut-off. */
  as_of: string
  provisional: boolean
  /** The row in force on it. */
  target: PlanTarget
}

/** The bimesters that rows of a plan touch, up to the cut-off, in the order of time. */
export function listPlannedBimesters(targets: readonly PlanTarget[], cutoff: string): PlannedBimester[] {
  const bimesters = new Map<number, PlannedBimester>()
  for (const target of targets) {
    if (target.valid_from > cutoff) continue
    const end = earlier(target.valid_until, cutoff)
    for (
      let first = toWindowStart('bimestre', target.valid_from);
      first <= end;
      first = toNextStart('bimestre', first)
    ) {
      const t = toBimesterOf(first)
      const last = toWindowEnd('bimestre', first)
      const other = bimesters.get(t)
      if (other !== undefined && other.target.valid_from > target.valid_from) continue
      bimesters.set(t, {t, first, as_of: earlier(last, cutoff), provisional: last > cutoff, target})
    }
  }
  return [...bimesters.values()].sort((a, b) => a.t - b.t)
}
