import type {TriedIndicator} from './what-if.js'
import {earlier, later, toNextStart, toWindowEnd, toWindowStart} from './window-span.js'

/**
 * The due dates by which an indicator that has one may be tried: its own, and the ends of the bimesters of its plan, on which everything is
 * looked at. None where some row of its plan has none; and its own alone where declarations add up, whose zero is known from the due date
 * on.
 */
export function listDueDates({targets, declared}: Pick<TriedIndicator, 'targets' | 'declared'>): string[] {
  const own = [...new Set(targets.flatMap(({due_date}) => due_date ?? []))]
  if (targets.some(({due_date}) => due_date === null)) return []
  if (declared && targets.some(({adds}) => adds)) return own
  const first = targets.map(({valid_from}) => valid_from).reduce(earlier)
  const last = targets.map(({valid_until}) => valid_until).reduce(later)
  const ends: string[] = []
  for (
    let start = toWindowStart('bimestre', first);
    toWindowEnd('bimestre', start) <= last;
    start = toNextStart('bimestre', start)
  )
    ends.push(toWindowEnd('bimestre', start))
  return [...new Set([...own, ...ends])].sort()
}
