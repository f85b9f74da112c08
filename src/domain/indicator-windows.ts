import type {Compliance} from './compliance.js'
import type {IndicatorWindow} from './indicator-window.js'

/** The windows that a bimester's figures are made of: those that close in it, else the ones it is carried from and the open one. */
export function findWindows(row: Compliance, windows: readonly IndicatorWindow[]): IndicatorWindow[] {
  const fresh = windows.filter(({t}) => t === row.t)
  if (row.window_kind === 'plazo') return fresh
  const closed = fresh.filter(({open}) => !open)
  if (closed.length > 0) return closed
  const holds = windows.filter(({t}) => t > row.t).sort((a, b) => a.t - b.t)[0]
  const judged = windows.filter(({t, open}) => t < row.t && !open).sort((a, b) => b.t - a.t)
  const carried = row.carried ? judged.filter(({t}) => t === judged[0]?.t) : []
  return [...(fresh.length > 0 ? fresh : holds === undefined ? [] : [holds]), ...carried]
}
