import fc from 'fast-check'
import {listDueDates} from '../../src/domain/what-if/due-dates.js'
import type {Proposal} from '../../src/domain/what-if/proposal.js'
import {findProposalFaults} from '../../src/domain/what-if/proposal-fault.js'
import type {PlanTarget, TriedIndicator} from '../../src/domain/what-if/what-if.js'
import {addDays, countDays} from '../../src/domain/what-if/window-span.js'

/** What chance says of a plan. */
export interface Draw {
  at: number
  until: number
  factor: number
  lead: number
  kind: number
  due: number
  direction: 'al_menos' | 'a_lo_sumo' | 'entre'
  tolerance: number | null
  isExact: boolean
  hasFloor: boolean
  hasGoal: boolean
  isGap: boolean
  weight: number
}

/** Even over all of the range: fast-check's own fractions are nearly all close to 0. */
const share = fc.integer({min: 0, max: 9_999}).map((n) => n / 10_000)
export const anyDraw: fc.Arbitrary<Draw> = fc.noBias(
  fc.record({
    at: share,
    until: share,
    factor: share,
    lead: share,
    kind: share,
    due: share,
    direction: fc.constantFrom('al_menos', 'a_lo_sumo', 'entre'),
    tolerance: fc.constantFrom(null, 0.05, 2, 40),
    isExact: fc.boolean(),
    hasFloor: fc.boolean(),
    hasGoal: fc.constantFrom(true, true, true, true, false),
    isGap: fc.constantFrom(false, false, true),
    weight: fc.constantFrom(1, 1, 0.5, 3),
  }),
)

/** Some draws for each of so many plans. */
export function sampleDraws(plans: number, seed: number): Draw[][] {
  return Array.from({length: plans}, (_, nth) => fc.sample(anyDraw, {numRuns: 60, seed: seed * 100 + nth}))
}

/** A proposal that the page would let pass. */
export function toProposal(indicator: TriedIndicator, draw: Draw): Proposal {
  const first = indicator.targets[0] as PlanTarget
  const last = indicator.targets.at(-1) as PlanTarget
  const {goal, floor} = toFigures(indicator, {...draw, direction: last.direction})
  const dues = listDueDates(indicator)
  const proposal: Proposal = {
    from: draw.isExact ? first.valid_from : pickDay(first.valid_from, last.valid_until, draw.at),
    goal: draw.hasGoal ? goal : undefined,
    floor: draw.hasFloor ? floor : draw.hasGoal ? null : undefined,
    window: draw.isGap ? undefined : pickOne(indicator.windows, draw.kind),
    due: draw.isGap ? pickOne(dues, draw.due) : undefined,
  }
  return findProposalFaults(indicator, proposal).length === 0 ? proposal : {from: proposal.from}
}

/** A goal that the indicator's values come near to, or are. */
function toFigures(
  indicator: TriedIndicator,
  {factor, lead, direction, isExact}: Draw,
): {goal: number; floor: number} {
  const values = Object.values(indicator.readings)
    .flat()
    .map((row) => Number((row as unknown[])[2] ?? 0))
    .filter((value) => value > 0)
    .sort((a, b) => a - b)
  const value = values[Math.floor(factor * values.length)] ?? 1
  const round = (figure: number) =>
    Math.max(indicator.ratio ? 0.01 : 1, Number(figure.toFixed(indicator.ratio ? 2 : 0)))
  const goal = isExact ? round(value) : round(value * (0.4 + 1.2 * lead))
  if (direction === 'a_lo_sumo') return {goal, floor: goal + round(goal * lead)}
  return {goal, floor: round(goal * lead * 0.99) > goal ? goal : round(goal * lead * 0.99)}
}

/** One to three rows, with days between them that none is valid on. */
export function toInvented(indicator: TriedIndicator, draws: readonly Draw[]): PlanTarget[] {
  const first = indicator.targets[0] as PlanTarget
  const until = (indicator.targets.at(-1) as PlanTarget).valid_until
  const isDated = first.window_kind === 'plazo'
  const starts = [
    first.valid_from,
    ...draws
      .slice(1)
      .filter(({isExact}) => isExact)
      .map(({at}) => pickDay(first.valid_from, until, at)),
  ].sort()
  return [...new Set(starts)].map((from, i, days): PlanTarget => {
    const draw = draws[i] as Draw
    const end = days[i + 1] === undefined ? until : addDays(days[i + 1] as string, -1)
    const isPlazo = isDated && (i === 0 || draw.kind < 0.3)
    const {goal, floor} = toFigures(indicator, draw)
    const isFloored = draw.hasGoal && (draw.hasFloor || draw.direction === 'entre')
    return {
      ...first,
      direction: draw.direction,
      goal: draw.hasGoal ? goal : null,
      floor: isFloored ? (draw.direction === 'al_menos' && floor > goal ? goal : floor) : null,
      tolerance: draw.direction === 'entre' ? draw.tolerance : null,
      weight: draw.weight,
      legal: false,
      window_kind: isPlazo ? 'plazo' : (pickOne(indicator.windows, draw.kind) ?? first.window_kind),
      due_date: isPlazo ? (pickOne(listDueDates(indicator), draw.due) ?? first.due_date) : null,
      valid_from: from,
      valid_until: draw.isGap ? pickDay(from, end, draw.until) : end,
    }
  })
}

export function withException(indicator: TriedIndicator, draw: Draw): TriedIndicator {
  if (draw.isGap) return indicator
  const [first, last] = [indicator.targets[0] as PlanTarget, indicator.targets.at(-1) as PlanTarget]
  const from = pickDay(first.valid_from, last.valid_until, draw.at)
  const until = addDays(from, Math.round(220 * draw.until))
  return {...indicator, exceptions: [...indicator.exceptions, {from, until, reason: 'Se suspendió'}]}
}

function pickDay(first: string, last: string, at: number): string {
  return addDays(first, Math.floor(at * (countDays(first, last) - 1)))
}

function pickOne<T>(values: readonly T[], at: number): T | undefined {
  return values[Math.min(values.length - 1, Math.floor(at * values.length))]
}
