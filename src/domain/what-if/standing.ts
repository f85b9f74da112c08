import {type Closing, close} from './closing.js'
import {type JudgedWindow, judgePlanned} from './judged-windows.js'
import type {PlannedBimester} from './planned-bimesters.js'
import type {PlannedWindow} from './planned-windows.js'
import type {Readings} from './readings.js'
import type {TriedIndicator} from './what-if.js'

/** A judgement that compliance is told by, and the bimester in which its windows closed. */
export interface Standing extends Closing {
  t: number
}

/** The windows of a plan, and what is known of them. */
export interface WindowsRead {
  windows: readonly PlannedWindow[]
  readings: Readings
}

/** What closes in each bimester: of due dates, in every one from their day on. */
export function listClosings(
  tried: TriedIndicator,
  bimesters: readonly PlannedBimester[],
  {windows, readings, dueOn}: WindowsRead & {dueOn: (asOf: string) => JudgedWindow | undefined},
): Standing[] {
  const closing = new Map<number, JudgedWindow[]>()
  const add = (t: number, judged: JudgedWindow | undefined) => {
    if (judged !== undefined) closing.set(t, [...(closing.get(t) ?? []), judged])
  }
  for (const window of windows) {
    if (window.t !== null) add(window.t, judgePlanned(tried, window, {asOf: window.last, readings}))
  }
  for (const {t, as_of} of bimesters) {
    add(t, dueOn(as_of))
  }
  return [...closing].sort(([a], [b]) => a - b).map(([t, judged]) => ({t, ...close(judged)}))
}

/** The due date with a goal that passed last by a day, as it stands on it. */
export function findDue(
  windows: readonly PlannedWindow[],
  asOf: string,
  tried: TriedIndicator,
  readings: Readings,
): JudgedWindow | undefined {
  const passed = windows.filter(({kind, last}) => kind === 'plazo' && last <= asOf)
  for (const window of passed.sort((a, b) => (a.last < b.last ? 1 : -1))) {
    const judged = judgePlanned(tried, window, {asOf, readings})
    if (judged !== undefined) return judged
  }
  return undefined
}

/** The window with a goal that ends next after a bimester's last look. */
export function findNext(
  tried: TriedIndicator,
  {as_of}: PlannedBimester,
  {windows, readings}: WindowsRead,
): JudgedWindow | undefined {
  const open = windows.filter(({kind, first, last}) => last > as_of && (kind === 'plazo' || first <= as_of))
  for (const window of open.sort((a, b) => (a.last < b.last ? -1 : 1))) {
    const judged = judgePlanned(tried, window, {asOf: as_of, readings})
    if (judged !== undefined) return judged
  }
  return undefined
}
