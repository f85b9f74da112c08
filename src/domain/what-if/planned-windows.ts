import {findBy} from './targets.js'
import type {PlanTarget} from './what-if.js'
import {earlier, toBimesterOf, toNextStart, toWindowEnd, toWindowStart} from './window-span.js'

/** A window that the rows of a plan ask for, as the table `measurement_window` has it. */
export interface PlannedWindow {
  kind: PlanTarget['window_kind']
  /** The whole calendar window; for a due date, the first day on which the indicator has one and the due date. */
  first: string
  last: string
  /** The bimester in which it closes; null for a due date, and for one that is open at the cut-off. */
  t: number | null
  /** The first day of the first row that asks for it. */
  opens: string
  /** The row that tells what is measured. */
  measured: PlanTarget
  /** The row that judges it; undefined where none was valid on its first day. */
  judge: PlanTarget | undefined
}

/** The windows that overlap the rows' validity and begin by the cut-off, in the order of time. */
export function listPlannedWindows(targets: readonly PlanTarget[], cutoff: string): PlannedWindow[] {
  const asking = new Map<
    string,
    {kind: PlanTarget['window_kind']; first: string; last: string; by: PlanTarget[]}
  >()
  for (const target of targets.filter(({valid_from}) => valid_from <= cutoff)) {
    for (const {first, last} of listSpans(target, targets, cutoff)) {
      const key = `${target.window_kind} ${first} ${last}`
      const window = asking.get(key) ?? {kind: target.window_kind, first, last, by: []}
      window.by.push(target)
      asking.set(key, window)
    }
  }
  return [...asking.values()]
    .map(({kind, first, last, by}): PlannedWindow => {
      const judges = targets.filter(
        (target) => target.window_kind === kind && isJudge(target, targets, {first, last}),
      )
      const asked = by.filter((target) => judges.includes(target))
      return {
        kind,
        first,
        last,
        t: kind === 'plazo' || last > cutoff ? null : toBimesterOf(last),
        opens: by.map(({valid_from}) => valid_from).reduce(earlier),
        measured: findBy(asked.length > 0 ? asked : by, 'last'),
        judge: judges[0],
      }
    })
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last))
}

function listSpans(
  target: PlanTarget,
  targets: readonly PlanTarget[],
  cutoff: string,
): {first: string; last: string}[] {
  const {window_kind: kind, due_date: due, valid_from, valid_until} = target
  if (kind === 'plazo') {
    const dated = targets.filter(({window_kind}) => window_kind === 'plazo')
    return due === null ? [] : [{first: findBy(dated, 'first').valid_from, last: due}]
  }
  const spans: {first: string; last: string}[] = []
  const end = earlier(valid_until, cutoff)
  for (let first = toWindowStart(kind, valid_from); first <= end; first = toNextStart(kind, first))
    spans.push({first, last: toWindowEnd(kind, first)})
  return spans
}

/** Whether a row judges a window of its kind: the one valid on its first day, or on the due date; the first where it fell before. */
function isJudge(
  {window_kind, due_date, valid_from, valid_until}: PlanTarget,
  targets: readonly PlanTarget[],
  {first, last}: {first: string; last: string},
): boolean {
  if (window_kind !== 'plazo') return valid_from <= first && first <= valid_until
  if (due_date !== last) return false
  const begins = findBy(targets, 'first').valid_from
  return (valid_from <= last && last <= valid_until) || (last < begins && valid_from === begins)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
