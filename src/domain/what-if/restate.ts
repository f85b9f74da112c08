import {toBimesterLabel} from '../bimester.js'
import type {Compliance} from '../compliance.js'
import {remember} from '../remember.js'
import type {State} from '../state.js'
import {type BimesterValue, toBimesterValue} from './bimester-value.js'
import {findBimesterException, findMetOn, type JudgedWindow, listLooks} from './judged-windows.js'
import {toOpenAmounts} from './open-amounts.js'
import {listPlannedBimesters, type PlannedBimester} from './planned-bimesters.js'
import {listPlannedWindows, type PlannedWindow} from './planned-windows.js'
import {type Readings, toReadings} from './readings.js'
import {findDue, findNext, listClosings, type Standing} from './standing.js'
import {findBy} from './targets.js'
import {UNTESTED} from './untested.js'
import type {PlanTarget, TriedIndicator} from './what-if.js'
import {countDays} from './window-span.js'

const JUDGED: readonly State[] = ['meta', 'minimo', 'incumple', 'sin_dato']

/**
 * The bimesters of an indicator as they would stand if these were the rows of its plan: what `loaders/sql/marts/compliance.sql` would say, and
 * tested equal to it. Nothing of its history is told: that has no goal.
 */
export function restate(
  indicator: TriedIndicator,
  targets: readonly PlanTarget[],
  {cutoff, readings = toReadings(indicator)}: {cutoff: string; readings?: Readings},
): Compliance[] {
  const tried = {...indicator, targets: [...targets]}
  const windows = listPlannedWindows(targets, cutoff)
  const bimesters = listPlannedBimesters(targets, cutoff)
  const dueOn = remember((asOf) => findDue(windows, asOf, tried, readings))
  const known = new Map<PlannedWindow, Looks>()
  const looksOf = (window: PlannedWindow) => {
    const looks = known.get(window) ?? listLooks(tried, window, readings)
    known.set(window, looks)
    return looks
  }
  const closings = listClosings(tried, bimesters, {windows, readings, dueOn})
  const last = findBy(targets, 'last')
  const head = {
    municipality: indicator.municipality,
    code: indicator.code,
    position: indicator.position,
    indicator: indicator.indicator,
    line: indicator.line,
    action: indicator.action,
    unit: indicator.unit,
    ratio: indicator.ratio,
    is_level: indicator.stock || !last.adds || last.window_kind === 'plazo',
    legal: targets.some(({legal}) => legal),
  }
  return bimesters.map((bimester): Compliance => {
    const {t, as_of, provisional, target} = bimester
    const standing = closings.findLast((closing) => closing.t <= t)
    const exception = findBimesterException(tried, bimester)
    const state = toOutcome(bimester, standing, exception)
    const judged = JUDGED.includes(state) ? standing : undefined
    const isCarried =
      standing !== undefined && standing.t < t && target.goal !== null && exception === undefined
    const value = toBimesterValue(tried, bimester, {windows, readings})
    const isMissed = state === 'incumple' || state === 'minimo'
    return {
      ...head,
      weight: target.weight,
      window_kind: target.window_kind,
      window_assumed: target.window_assumed,
      goal_assumed: target.goal_assumed,
      due_date: target.due_date,
      bimester: toBimesterLabel(t),
      t,
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      ...toGoal(state, {target, standing, value}),
      direction: target.direction,
      progress: value.progress,
      compliance: judged?.compliance ?? null,
      compliance_min: judged?.compliance_min ?? null,
      compliance_max: judged?.compliance_max ?? null,
      state,
      windows: judged?.windows ?? (state === 'sin_meta' ? value.windows : 0),
      windows_known: judged?.windows_known ?? (state === 'sin_meta' ? value.windows_known : 0),
      windows_met: judged?.windows_met ?? 0,
      windows_valued: value.windows_valued,
      carried: isCarried,
      carried_from: isCarried ? toBimesterLabel(standing.t) : null,
      provisional,
      ...toDelay(state, dueOn(as_of), {as_of, looksOf}),
      covered_days: value.covered_days,
      window_days: value.window_days,
      partial: value.partial,
      no_aplica_reason: state === 'no_aplica' ? (exception ?? standing?.reason ?? null) : null,
      shortfall: isMissed ? (standing?.shortfall ?? null) : null,
      excess: isMissed ? (standing?.excess ?? null) : null,
      added: isMissed ? (standing?.adds_up ?? null) : null,
      ...toOpenAmounts(state, bimester, findNext(tried, bimester, {windows, readings})),
      ...UNTESTED,
    }
  })
}

type Looks = ReturnType<typeof listLooks>

function toOutcome(
  {t, target}: PlannedBimester,
  standing: Standing | undefined,
  exception: string | undefined,
): State {
  if (exception !== undefined) return 'no_aplica'
  if (standing?.t === t) return standing.state
  if (target.goal === null) return 'sin_meta'
  return standing?.state ?? 'no_exigible'
}

/** The goal that a bimester is told beside: that of what was judged, else of the open window. */
function toGoal(
  state: State,
  {target, standing, value}: {target: PlanTarget; standing: Standing | undefined; value: BimesterValue},
): Pick<Compliance, 'floor' | 'goal'> {
  if (state === 'sin_meta') return {floor: target.floor, goal: target.goal}
  if (state === 'no_exigible' || standing === undefined)
    return {floor: value.open_floor, goal: value.open_goal}
  return {floor: standing.floor, goal: standing.goal}
}

/** Since when a due date is met, or for how long it has not been. */
function toDelay(
  state: State,
  due: JudgedWindow | undefined,
  {as_of, looksOf}: {as_of: string; looksOf: (window: PlannedWindow) => Looks},
): Pick<Compliance, 'days_late' | 'met_on'> {
  if (due === undefined) return {days_late: null, met_on: null}
  const {last} = due.window
  if (state === 'minimo' || state === 'incumple') return {days_late: countDays(last, as_of) - 1, met_on: null}
  if (state !== 'meta') return {days_late: null, met_on: null}
  const met = findMetOn(looksOf(due.window), {due: last, until: as_of})
  return {days_late: met === null ? null : met > last ? countDays(last, met) - 1 : 0, met_on: met}
}
