import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {toTime} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {toQuantity} from '../domain/quantity.js'
import {type HistoryPoint, toHistoryPoints} from './history-points.js'
import {toHistoryText} from './history-text.js'
import {stepPath} from './step-path.js'

export interface HistoryChartOptions {
  /** The first and last bimester of the axis, the same for all charts of a page; by default those of the rows. */
  span?: readonly [first: number, last: number]
  /** The bimester to mark, as its t. */
  marked?: number | undefined
  width?: number
  height?: number
}

const LABEL_HEIGHT = 13
const MARGIN = {top: 8, right: 64, bottom: 7, left: 4}

/** One indicator's values over time against its goal (strong step) and floor (thin step); rows in the order of time. */
export function historyChart(
  rows: readonly Compliance[],
  {span = toSpan(rows), marked, width = 212, height = 56}: HistoryChartOptions = {},
): SVGElement {
  const points = toHistoryPoints(rows)
  const top = Math.max(
    ...[...rows.flatMap((r) => [r.goal, r.floor]), ...points.map((p) => p.value), 0].map(Number),
  )
  const x = scaleLinear([span[0] - 0.5, span[1] + 0.5], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([0, top === 0 ? 1 : top], [height - MARGIN.bottom, MARGIN.top])
  const at = (t: number) => round(x(t))
  const up = (value: number) => round(y(value))
  const goals = rows.map(({t, goal}) => ({t, value: goal}))
  const floors = rows.map(({t, floor, direction}) => ({t, value: direction === 'entre' ? null : floor}))
  const due = findDue(rows, span)
  return svg`<svg class="history" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}
    role="img" aria-label=${toHistoryText(rows)}>
    ${yearTicks(span).map((t) => svg`<line class="tick" x1=${at(t)} x2=${at(t)} y1=${up(0)} y2=${up(0) + 4} />`)}
    <line class="axis" x1=${at(span[0] - 0.5)} x2=${at(span[1] + 0.5)} y1=${up(0)} y2=${up(0)} />
    ${marked === undefined ? null : svg`<rect class="marked" x=${at(marked - 0.5)} y=${MARGIN.top - 6} width=${round(at(marked + 0.5) - at(marked - 0.5))} height=${height - MARGIN.top - MARGIN.bottom + 6} />`}
    ${due === undefined ? null : svg`<line class="due" x1=${at(due)} x2=${at(due)} y1=${MARGIN.top - 6} y2=${up(0)} />`}
    <path class="floor" d=${stepPath(floors, at, up)} />
    <path class="goal" d=${stepPath(goals, at, up)} />
    <path class="line" d=${linePath(points, at, up)} />
    ${points.map((p) => svg`<circle class=${p.closed ? 'dot' : 'dot hollow'} cx=${at(p.t)} cy=${up(p.value)} r=${p.closed ? 2.25 : 2.75} />`)}
    ${endLabels(rows, points, up).map(({text, kind, top}) => svg`<text class=${kind} x=${width - MARGIN.right + 5} y=${top + 4}>${text}</text>`)}
    ${earlierLabel(rows, points, {x: at, y: up})}
  </svg>`
}

function linePath(
  points: readonly HistoryPoint[],
  x: (t: number) => number,
  y: (v: number) => number,
): string {
  return points.map(({t, value, joined}) => `${joined ? 'L' : 'M'}${x(t)},${y(value)}`).join('')
}

/** The last value and the goal in force at the line's end, moved apart where they would touch. */
function endLabels(rows: readonly Compliance[], points: readonly HistoryPoint[], y: (v: number) => number) {
  const last = points.at(-1)
  const row = rows.at(-1)
  const labels: {text: string; kind: string; top: number}[] = []
  if (row === undefined) return labels
  if (last?.t === row.t) {
    labels.push({text: toQuantity(row, last.value).figure, kind: 'last', top: y(last.value)})
  }
  if (row.goal !== null) {
    labels.push({text: `meta ${toQuantity(row, row.goal).figure}`, kind: 'goal-label', top: y(row.goal)})
  }
  return keepApart(labels, y(0))
}

/** The last value beside its own dot, where the last bimester has none: at the line's end it would be read as of that one. */
function earlierLabel(
  rows: readonly Compliance[],
  points: readonly HistoryPoint[],
  {x, y}: {x: (t: number) => number; y: (value: number) => number},
): SVGElement | null {
  const [row, point] = [rows.at(-1), points.at(-1)]
  if (row === undefined || point === undefined || point.t === row.t) return null
  return svg`<text class="last" x=${x(point.t) + 5} y=${y(point.value) + 4}>${toQuantity(row, point.value).figure}</text>`
}

function keepApart<Label extends {kind: string; top: number}>(labels: Label[], bottom: number): Label[] {
  const [upper, lower] = labels.toSorted((a, b) => a.top - b.top || (a.kind === 'last' ? -1 : 1))
  if (upper === undefined || lower === undefined) return labels
  lower.top = Math.min(Math.max(lower.top, upper.top + LABEL_HEIGHT), bottom)
  upper.top = Math.min(upper.top, lower.top - LABEL_HEIGHT)
  return labels
}

function findDue(rows: readonly Compliance[], [first, last]: readonly [number, number]): number | undefined {
  const date = rows.at(-1)?.due_date
  if (date === null || date === undefined) return undefined
  const t = toTime(date)
  return t < first - 0.5 || t > last + 0.5 ? undefined : t
}

function yearTicks([first, last]: readonly [number, number]): number[] {
  const starts: number[] = []
  for (let t = first; t <= last; t += 1) if ((t - 1) % 6 === 0) starts.push(t - 0.5)
  return starts
}

function toSpan(rows: readonly Compliance[]): readonly [number, number] {
  return [rows[0]?.t ?? 0, rows.at(-1)?.t ?? 1]
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
