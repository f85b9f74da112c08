import type {Goal} from './attainment.js'
import {addUp, toQuotient} from './decimal.js'
import type {PlannedBimester} from './planned-bimesters.js'
import type {PlannedWindow} from './planned-windows.js'
import type {Readings} from './readings.js'
import type {TriedIndicator} from './what-if.js'
import {countDays} from './window-span.js'
import {type Reading, toReached} from './window-verdict.js'

/** What an indicator reached in a bimester, judged or not, as the table `bimester_value` has it. */
export interface BimesterValue {
  value: number | null
  numerator: number | null
  denominator: number | null
  windows: number
  windows_known: number
  windows_valued: number
  open_floor: number | null
  open_goal: number | null
  partial: boolean
  covered_days: number | null
  window_days: number | null
  progress: number | null
}

interface ReadWindow {
  window: PlannedWindow
  reading: Reading
}

/**
 * The mean over the windows that close in a bimester (ratios: the sum of numerators over that of denominators); for stocks, levels and due
 * dates what is reached at its end; where no window closes, what the open one holds so far.
 */
export function toBimesterValue(
  indicator: TriedIndicator,
  bimester: PlannedBimester,
  {windows, readings}: {windows: readonly PlannedWindow[]; readings: Readings},
): BimesterValue {
  const closed = windows
    .filter(({t}) => t === bimester.t)
    .flatMap((window) => readOn(window, window.last, readings))
  const open = findOpen(bimester, windows, readings)
  const {target} = bimester
  const judge = open?.window.judge
  const rule: Goal = judge === undefined || judge.goal === null ? target : judge
  const figures = closed.length === 0 ? toOpenFigures(open, bimester) : toClosedFigures(indicator, closed)
  return {
    ...figures,
    open_floor: rule.floor,
    open_goal: rule.goal,
    progress: open === undefined ? null : toReached(open.reading, rule),
  }
}

function readOn(window: PlannedWindow, asOf: string, readings: Readings): ReadWindow[] {
  const reading = readings.read(window, asOf)
  return reading === undefined ? [] : [{window, reading}]
}

/** The window that holds the bimester's end; of due dates the next to come, else the one that passed last. */
function findOpen(
  {as_of, target}: PlannedBimester,
  windows: readonly PlannedWindow[],
  readings: Readings,
): ReadWindow | undefined {
  const candidates = windows.filter(({kind, first, last, opens}) => {
    if (kind !== target.window_kind) return false
    return kind === 'plazo' ? opens <= as_of : first <= as_of && as_of <= last
  })
  const toDistance = ({last}: PlannedWindow) =>
    last >= as_of ? countDays(as_of, last) : 1e6 + countDays(last, as_of)
  return candidates
    .toSorted((a, b) => toDistance(a) - toDistance(b))
    .flatMap((window) => readOn(window, as_of, readings))[0]
}

type Figures = Omit<BimesterValue, 'open_floor' | 'open_goal' | 'progress'>

function toOpenFigures(open: ReadWindow | undefined, {as_of}: PlannedBimester): Figures {
  const isOverdue = open?.window.kind === 'plazo' && open.window.last <= as_of
  const reading = open?.reading
  return {
    value: reading?.value ?? null,
    numerator: reading?.numerator ?? null,
    denominator: reading?.denominator ?? null,
    windows: Number(isOverdue),
    windows_known: Number(isOverdue && reading?.isComplete === true),
    windows_valued: Number(reading !== undefined && reading.value !== null),
    partial: reading !== undefined && !reading.isComplete && reading.value !== null,
    covered_days: reading?.covered_days ?? null,
    window_days: reading?.window_days ?? null,
  }
}

function toClosedFigures({ratio, stock}: TriedIndicator, closed: readonly ReadWindow[]): Figures {
  const readings = closed.map(({reading}) => reading)
  const inOrder = closed.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1))
  const isLevel = stock || inOrder.at(-1)?.window.measured.adds === false
  const last = inOrder.findLast(({reading}) => reading.value !== null)?.reading
  const values = readings.map(({value}) => value)
  const numerator = addUp(
    readings.filter(({denominator}) => denominator !== null).map((reading) => reading.numerator),
  )
  const denominator = addUp(
    readings.filter((reading) => reading.numerator !== null).map((reading) => reading.denominator),
  )
  const common = {
    windows: closed.length,
    windows_known: readings.filter(({isComplete}) => isComplete).length,
    windows_valued: readings.filter((one) =>
      ratio ? one.numerator !== null && one.denominator !== null : one.value !== null,
    ).length,
    partial: readings.some(({isComplete, value}) => !isComplete && value !== null),
    covered_days: addUp(readings.map(({covered_days}) => covered_days)),
    window_days: addUp(readings.map(({window_days}) => window_days)),
  }
  if (isLevel) {
    const value = last?.value ?? null
    return {...common, value, numerator: last?.numerator ?? value, denominator: last?.denominator ?? null}
  }
  if (ratio) {
    const isDivisible = numerator !== null && denominator !== null && denominator > 0
    return {...common, value: isDivisible ? toQuotient(numerator, denominator) : null, numerator, denominator}
  }
  const sum = addUp(values)
  return {
    ...common,
    value: sum === null ? null : toQuotient(sum, values.filter((value) => value !== null).length),
    numerator: sum,
    denominator: null,
  }
}

function toKey({window}: ReadWindow): string {
  return `${window.last} ${window.first}`
}
