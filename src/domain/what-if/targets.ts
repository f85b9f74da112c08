import type {PlanTarget} from './what-if.js'

/** The first or the last of some rows of a plan, by the day from which they are valid. */
export function findBy(targets: readonly PlanTarget[], which: 'first' | 'last'): PlanTarget {
  return targets.reduce((found, target) => {
    const isBefore = target.valid_from < found.valid_from
    return isBefore === (which === 'first') ? target : found
  })
}

/** The row of a plan in force at the cut-off, or the one that comes to it nearest. */
export function findCurrent(targets: readonly PlanTarget[], cutoff: string): PlanTarget {
  const begun = targets.filter(({valid_from}) => valid_from <= cutoff)
  return begun.length === 0 ? findBy(targets, 'first') : findBy(begun, 'last')
}
