import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import type {Compliance} from '../domain/compliance.js'
import type {IndicatorTarget} from '../domain/indicator-detail.js'
import type {MethodExample} from '../domain/method-example.js'
import {formatFloor, formatGoal} from '../domain/quantity.js'
import {exampleBimesters} from './example-bimesters.js'
import {exampleInputs} from './example-inputs.js'
import {exampleWindows} from './example-windows.js'

export interface ExampleOptions {
  /** Which parts of what the queries found are shown, in this order. Default: windows and bimesters. */
  show?: readonly ('windows' | 'bimesters')[]
  /** Whether the bimesters tell the progress of the open window. Default: no. */
  progress?: boolean
}

/** A worked example of the method: the goal, the rows that arrived, and what the queries made of them. */
export function exampleFigure(
  example: MethodExample,
  {show = ['windows', 'bimesters'], progress = false}: ExampleOptions = {},
): HTMLElement {
  const parts = {
    windows: () => exampleWindows(example),
    bimesters: () => exampleBimesters(example, {progress}),
  }
  return html`<figure class="example">
    <figcaption><span class="example-word">Ejemplo ·</span> ${example.indicator}: ${toGoals(example)}</figcaption>
    <div class="example-parts">${exampleInputs(example.inputs)}${show.map((part) => parts[part]())}</div>
  </figure>`
}

/** The goal, or each goal with the days between which it holds. */
function toGoals({targets, bimesters}: MethodExample): string {
  const [row] = bimesters
  if (row === undefined) return ''
  if (targets.length < 2) return withFloor({...row, ...toGoal(targets[0])})
  return targets
    .map(
      (target) => `${withFloor({...row, ...toGoal(target)})} hasta el ${formatShortDate(target.valid_until)}`,
    )
    .join('; ')
}

function toGoal(target?: IndicatorTarget): {floor: number | null; goal: number | null} {
  return {floor: target?.floor ?? null, goal: target?.goal ?? null}
}

function withFloor(row: Compliance): string {
  return [formatGoal(row), formatFloor(row)].filter((part) => part !== '').join(', ')
}
