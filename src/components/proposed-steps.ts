import {svg} from 'htl'
import type {Compliance} from '../domain/compliance.js'
import {stepPath} from './step-path.js'

type Scale = (value: number) => number

/** The steps of a goal and floor that are proposed, beside those of the plan. */
export function proposedSteps(rows: readonly Compliance[], x: Scale, y: Scale): SVGElement | null {
  if (rows.length === 0) return null
  const path = (column: 'floor' | 'goal') =>
    stepPath(
      rows.map((row) => ({t: row.t, value: row[column]})),
      x,
      y,
    )
  return svg`<g><path class="floor proposed" d=${path('floor')} /><path class="goal proposed" d=${path('goal')} /></g>`
}
