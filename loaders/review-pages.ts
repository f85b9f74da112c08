import type {PlanRemark, PlanReview, RemarkRule, ReviewCount} from '../src/domain/plan-remark.js'
import type {Sign} from '../src/domain/sign.js'

/** How many remarks of a rule, and signs of a kind, the page of all municipalities holds; each municipality's own has all. */
const MOST = 500

/** What the page of all plans shows: the rules, how often each found something, and the first remarks of each. */
export function toRemarkPage(rules: readonly RemarkRule[], remarks: readonly PlanRemark[]): PlanReview {
  return {
    rules: [...rules],
    counts: count(remarks, ({rule}) => rule),
    remarks: first(remarks, ({rule}) => rule),
  }
}

/** What the page of all signs shows: how many of each kind there are, and the latest of each. */
export function toSignPage(signs: readonly Sign[]): {counts: Record<string, ReviewCount>; signs: Sign[]} {
  const latest = signs.toSorted((a, b) => (a.last_day === b.last_day ? 0 : a.last_day < b.last_day ? 1 : -1))
  return {counts: count(signs, ({kind}) => kind), signs: first(latest, ({kind}) => kind)}
}

function count<T extends {municipality: string}>(
  found: readonly T[],
  toKind: (one: T) => string,
): Record<string, ReviewCount> {
  const places = new Map<string, {found: number; municipalities: Set<string>}>()
  for (const one of found) {
    const kind = places.get(toKind(one)) ?? {found: 0, municipalities: new Set()}
    kind.found += 1
    kind.municipalities.add(one.municipality)
    places.set(toKind(one), kind)
  }
  return Object.fromEntries(
    Array.from(places, ([kind, {found, municipalities}]) => [
      kind,
      {found, municipalities: municipalities.size},
    ]),
  )
}

function first<T>(found: readonly T[], toKind: (one: T) => string): T[] {
  const kept = new Map<string, number>()
  return found.filter((one) => {
    const place = kept.get(toKind(one)) ?? 0
    kept.set(toKind(one), place + 1)
    return place < MOST
  })
}
