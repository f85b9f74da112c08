import {formatExcess, formatMissing} from './amount.js'
import {formatDate} from './calendar-date.js'
import type {Compliance} from './compliance.js'
import {formatCount} from './noun.js'

/** One row per window that a goal judges, over the plan's whole horizon: what falls due and how it stands at the cut-off. */
export interface Obligation
  extends Pick<
    Compliance,
    | 'municipality'
    | 'code'
    | 'position'
    | 'indicator'
    | 'window_kind'
    | 'floor'
    | 'goal'
    | 'direction'
    | 'unit'
    | 'ratio'
    | 'legal'
    | 'value'
    | 'partial'
    | 'state'
    | 'missing'
    | 'missing_most'
    | 'missing_bimesters'
    | 'days_late'
    | 'met_on'
  > {
  /** The bimester whose result it is part of; null for due dates, and for what has not fallen due. */
  bimester: string | null
  window_start: string
  /** The day on which it falls due. */
  window_end: string
  /** The window has begun, and falls due after the cut-off. */
  is_open: boolean
  /** What the value is above an at-most goal, or the upper end of a range. */
  excess: number | null
}

/** The months in which something falls due, as `2012-07`, in their order. */
export interface DueIndex {
  /** That of the next day after the cut-off on which something falls due, else the last one; null where nothing ever does. */
  next: string | null
  months: string[]
}

/** What stands beside the state of an obligation: what is missing, how late it is, when its window begins. */
export function toObligationNotes(row: Obligation): string[] {
  const {missing, excess, state} = row
  const isLasting = row.window_kind === 'plazo' || row.is_open
  return [
    missing === null
      ? ''
      : formatMissing(row, missing, {bound: row.missing_most ? 'a lo sumo' : '', past: !isLasting}),
    excess === null ? '' : formatExcess(row, excess),
    state === 'no_exigible' && !row.is_open ? `empieza el ${formatDate(row.window_start)}` : '',
    formatDelay(row),
  ].filter((note) => note !== '')
}

/** How late a due date is: `se cumplió con 70 días de retraso`, `62 días de retraso`. */
export function formatDelay({state, days_late: late}: Obligation): string {
  if (late === null || late === 0) return ''
  const days = formatCount(late, 'día', 'días')
  if (state === 'meta') return `se cumplió con ${days} de retraso`
  return state === 'sin_dato' ? `venció hace ${days}` : `${days} de retraso`
}
