import type {Compliance} from './compliance.js'
import type {IndicatorWindow} from './indicator-window.js'

/**
 * The windows that a bimester's figures are made of, in the order of time: those that close in it, else the ones that it is
 * carried from and the one that is open in it.
 */
export function findWindows(row: Compliance, windows: readonly IndicatorWindow[]): IndicatorWindow[] {
  const fresh = windows.filter(({t}) => t === row.t)
  if (row.window_kind === 'plazo') return fresh
  const closed = fresh.filter(({open}) => !open)
  if (closed.length > 0) return sort(closed)
  const holds = windows.filter(({t}) => t > row.t).sort((a, b) => a.t - b.t)[0]
  const judged = windows.filter(({t, open}) => t < row.t && !open).sort((a, b) => b.t - a.t)
  const carried = row.carried ? judged.filter(({t}) => t === judged[0]?.t) : []
  return sort([...(fresh.length > 0 ? fresh : holds === undefined ? [] : [holds]), ...carried])
}

function sort(windows: readonly IndicatorWindow[]): IndicatorWindow[] {
  return windows.toSorted((a, b) => a.window_start.localeCompare(b.window_start))
}
