import type {PlannedBimester} from './planned-bimesters.js'
import type {PlannedWindow} from './planned-windows.js'
import type {Readings} from './readings.js'
import type {TriedIndicator} from './what-if.js'
import {judgeWindow, type WindowVerdict} from './window-verdict.js'

/** How a window came out on the day of a look, by the row of the plan that judges it. */
export interface JudgedWindow extends WindowVerdict {
  window: PlannedWindow
  as_of: string
  value: number | null
  floor: number | null
  goal: number
  /** What several windows lack may be summed. */
  adds_up: boolean
}

/** How a window came out on a day; undefined where no goal judges it, or nobody looked. */
export function judgePlanned(
  indicator: TriedIndicator,
  window: PlannedWindow,
  {asOf, readings}: {asOf: string; readings: Readings},
): JudgedWindow | undefined {
  const {judge} = window
  if (judge === undefined || judge.goal === null) return undefined
  const reading = readings.read(window, asOf)
  if (reading === undefined) return undefined
  const {grows, ratio, stock} = indicator
  const exception = window.kind === 'plazo' ? undefined : findException(indicator, window)
  return {
    ...judgeWindow(reading, {...judge, goal: judge.goal}, {grows, exception}),
    window,
    as_of: asOf,
    value: reading.value,
    floor: judge.floor,
    goal: judge.goal,
    adds_up: window.measured.adds && !ratio && !stock,
  }
}

/** The days on which a due date is looked at, and whether its goal was reached on each. */
export function listLooks(
  indicator: TriedIndicator,
  window: PlannedWindow,
  readings: Readings,
): {asOf: string; isMet: boolean}[] {
  return readings.listLooks(window.last).flatMap((asOf) => {
    const judged = judgePlanned(indicator, window, {asOf, readings})
    return judged === undefined ? [] : [{asOf, isMet: judged.state === 'meta'}]
  })
}

/** Since when a due date's goal is reached, by a bimester's end; null while it is not. */
export function findMetOn(
  looks: readonly {asOf: string; isMet: boolean}[],
  {due, until}: {due: string; until: string},
): string | null {
  const lastUnmet = looks.findLast(({asOf, isMet}) => !isMet && asOf <= due)?.asOf ?? ''
  return looks.find(({asOf, isMet}) => isMet && asOf > lastUnmet && asOf <= until)?.asOf ?? null
}

/** Why an indicator does not apply in a window that lies within an exception. */
function findException({exceptions}: TriedIndicator, {first, last}: PlannedWindow): string | undefined {
  return exceptions
    .filter(({from, until}) => from <= first && until >= last)
    .map(({reason}) => reason)
    .sort()[0]
}

/** Why an indicator does not apply in a whole bimester of its validity. */
export function findBimesterException(
  {exceptions}: TriedIndicator,
  {first, as_of, target}: PlannedBimester,
): string | undefined {
  const begins =
    target.window_kind === 'plazo' ? as_of : first > target.valid_from ? first : target.valid_from
  const ends = as_of < target.valid_until ? as_of : target.valid_until
  return exceptions
    .filter(({from, until}) => from <= begins && until >= ends)
    .map(({reason}) => reason)
    .sort()[0]
}
