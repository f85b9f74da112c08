import type {Compliance} from '../compliance.js'
import type {State} from '../state.js'
import type {JudgedWindow} from './judged-windows.js'
import type {PlannedBimester} from './planned-bimesters.js'
import {countDays, toBimesterEndOf, toBimesterOf} from './window-span.js'

/** What the open window still lacks, or has too much. */
export function toOpenAmounts(
  state: State,
  {as_of}: PlannedBimester,
  next: JudgedWindow | undefined,
): Pick<Compliance, 'missing' | 'overrun' | 'missing_most' | 'missing_bimesters' | 'missing_by' | 'advised'> {
  const open = state === 'no_aplica' ? undefined : next
  const {shortfall: missing, excess: overrun} = open ?? {shortfall: null, excess: null}
  const isMissing = open !== undefined && missing !== null
  return {
    missing,
    overrun,
    missing_most: isMissing && open.partial,
    missing_bimesters: isMissing ? toBimestersLeft(as_of, open.window.last) : null,
    missing_by: open !== undefined && (missing !== null || overrun !== null) ? open.window.last : null,
    advised: isMissing ? toAdvised(open) : null,
  }
}

/** The whole bimesters from the end of one to a later one; null where they are not whole. */
function toBimestersLeft(asOf: string, last: string): number | null {
  const isWhole = asOf === toBimesterEndOf(asOf) && last === toBimesterEndOf(last)
  return isWhole ? toBimesterOf(last) - toBimesterOf(asOf) : null
}

/** What an even pace would have reached by now, where less was: advice, never a state. */
function toAdvised({window, as_of, goal, value, partial, adds_up}: JudgedWindow): number | null {
  const {kind, first, last, judge} = window
  if (!adds_up || kind === 'plazo' || judge?.direction !== 'al_menos' || partial) return null
  const advised = Math.floor((goal * countDays(first, as_of)) / countDays(first, last))
  return value !== null && value < advised ? advised : null
}
