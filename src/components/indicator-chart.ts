import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {toTime} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatNumber, formatShare} from '../domain/number.js'
import type {ProcessLimit, Projection} from '../domain/process.js'
import {toQuantity} from '../domain/quantity.js'
import {type HistoryPoint, toHistoryPoints} from './history-points.js'
import {toHistoryText} from './history-text.js'
import {labelsApart} from './labels-apart.js'
import {proposedSteps} from './proposed-steps.js'
import {stepPath} from './step-path.js'

export interface IndicatorChartOptions {
  /** Where values are expected while the process stays as it is, by bimester. */
  limits?: readonly ProcessLimit[]
  /** Where the coming values are expected, as a band. */
  projection?: readonly Projection[]
  /** Dates to remember, such as the change of administration. */
  changes?: readonly {date: string; description: string}[]
  /** The same bimesters under another goal, whose steps stand beside those of the rows. */
  proposed?: readonly Compliance[]
  /** The bimester to mark, as its t. */
  marked?: number | undefined
  width?: number
  height?: number
}

type Scale = (value: number) => number

const LABEL_HEIGHT = 16
/** About how wide a letter of a label is: none may begin outside the picture. */
const LETTER_WIDTH = 6.2
const TOP = 26
const BOTTOM = 26

/**
 * One indicator over time: its values against goal (strong step) and floor (thin step), which change where the target does, the
 * limits of its process and the projection as bands. What is not final is hollow; nothing leads across a bimester without a
 * value. Rows in the order of time.
 */
export function indicatorChart(
  rows: readonly Compliance[],
  {
    limits = [],
    projection = [],
    changes = [],
    proposed = [],
    marked,
    width = 720,
    height = 300,
  }: IndicatorChartOptions = {},
): SVGElement {
  const points = toHistoryPoints(rows)
  const narrow = width < 560
  const left = narrow ? 40 : 56
  const right = narrow ? 76 : 104
  const first = rows[0]?.t ?? 0
  const last = Math.max(rows.at(-1)?.t ?? first, ...projection.map(({t}) => t))
  const x = scaleLinear([first - 0.5, last + 0.5], [left, width - right])
  const y = scaleLinear(toDomain([...rows, ...proposed], points, {limits, projection}), [
    height - BOTTOM,
    TOP,
  ]).nice(4)
  const at: Scale = (t) => round(x(t))
  const up: Scale = (value) => round(y(value))
  const goals = rows.map(({t, goal}) => ({t, value: goal}))
  const floors = rows.map(({t, floor}) => ({t, value: floor}))
  const ratio = rows[0]?.ratio ?? false
  return svg`<svg class="indicator-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${toText(rows, {limits, projection})}>
    <path class="limits" d=${limitsPath(limits, at, up)} />
    ${toTicks(y.ticks(4), points).map(
      (value) => svg`<g><line class="grid" x1=${left} x2=${width - right} y1=${up(value)} y2=${up(value)} />
      <text class="axis-label" x=${left - 8} y=${up(value) + 4} text-anchor="end">${ratio ? formatShare(value) : formatNumber(value)}</text></g>`,
    )}
    ${yearStarts(first, last).map(
      ({
        t,
        year,
      }) => svg`<g><line class="grid" x1=${at(t)} x2=${at(t)} y1=${height - BOTTOM} y2=${height - BOTTOM + 6} />
      <text class="axis-label" x=${at(t) + 4} y=${height - 8}>${narrow ? `’${String(year).slice(2)}` : year}</text></g>`,
    )}
    ${marked === undefined ? null : svg`<rect class="marked" x=${at(marked - 0.5)} y=${TOP} width=${round(at(marked + 0.5) - at(marked - 0.5))} height=${height - TOP - BOTTOM} />`}
    ${projection.length === 0 ? null : svg`<path class="projection" d=${bandPath(projection, at, up)} />`}
    ${changes.map((change) => changeMark(change, {first, last, bottom: height - BOTTOM, x: at}))}
    ${dueMark(rows, {first, last, bottom: height - BOTTOM, x: at})}
    ${proposed.at(-1)?.due_date === rows.at(-1)?.due_date ? null : dueMark(proposed, {first, last, bottom: height - BOTTOM, x: at, words: 'plazo propuesto'})}
    <path class="floor" d=${stepPath(floors, at, up)} />
    <path class="goal" d=${stepPath(goals, at, up)} />
    ${proposedSteps(proposed, at, up)}
    <path class="line" d=${points.map((p) => `${p.joined ? 'L' : 'M'}${at(p.t)},${up(p.value)}`).join('')} />
    ${points.map((p) => svg`<circle class=${toDotClass(p, marked)} cx=${at(p.t)} cy=${up(p.value)} r=${p.t === marked ? 5 : p.closed ? 3 : 3.25} />`)}
    ${earlierValue(rows, points, {x: at, y: up})}
    ${toLabels(rows, points, {limits, projection, proposed, y: up, bottom: height - BOTTOM}).map(
      ({text, kind, top}) => svg`<text class=${kind} x=${width - right + 8} y=${top + 5}>${text}</text>`,
    )}
  </svg>`
}

/** Whole things have no halves: ticks between them are left out. */
function toTicks(ticks: readonly number[], points: readonly HistoryPoint[]): number[] {
  const isWhole = points.length > 0 && points.every(({value}) => Number.isInteger(value))
  return ticks.filter((tick) => !isWhole || Number.isInteger(tick))
}

function toDotClass({closed, t}: HistoryPoint, marked: number | undefined): string {
  return `dot${closed ? '' : ' hollow'}${t === marked ? ' chosen' : ''}`
}

function toDomain(
  rows: readonly Compliance[],
  points: readonly HistoryPoint[],
  {limits, projection}: {limits: readonly ProcessLimit[]; projection: readonly Projection[]},
): [number, number] {
  const values = [
    0,
    ...rows.flatMap(({goal, floor}) => [goal ?? 0, floor ?? 0]),
    ...points.map(({value}) => value),
    ...limits.flatMap(({lower, upper}) => [lower, upper]),
    ...projection.flatMap(({low, high}) => [low, high]),
  ]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [low, high === low ? low + 1 : high]
}

interface LabelOptions {
  limits: readonly ProcessLimit[]
  projection: readonly Projection[]
  proposed: readonly Compliance[]
  y: Scale
  bottom: number
}

/** What each line is, beside its end. */
function toLabels(
  rows: readonly Compliance[],
  points: readonly HistoryPoint[],
  {limits, projection, proposed, y, bottom}: LabelOptions,
): {text: string; kind: string; top: number}[] {
  const row = rows.at(-1)
  if (row === undefined) return []
  const [point, limit, ahead] = [points.at(-1), limits.at(-1), projection.at(-1)]
  const labels: {text: string; kind: string; top: number}[] = []
  const note = (kind: string, text: string, value: number | null | undefined) => {
    if (value !== null && value !== undefined) labels.push({text, kind, top: y(value)})
  }
  const figure = (value: number) => toQuantity(row, value).figure
  const isRange = row.direction === 'entre'
  const [goalWord, floorWord] =
    row.direction === 'a_lo_sumo' ? ['máximo', 'límite'] : isRange ? ['hasta', 'desde'] : ['meta', 'mínimo']
  if (point?.t === row.t) note('last', figure(point.value), point.value)
  if (row.goal !== null) note('goal-label', `${goalWord} ${figure(row.goal)}`, row.goal)
  if (row.floor !== null) note('goal-label', `${floorWord} ${figure(row.floor)}`, row.floor)
  const other = proposed.at(-1)?.goal ?? null
  if (other !== null && other !== row.goal) note('goal-label', `propuesta ${figure(other)}`, other)
  // Those of an earlier stretch say nothing of the last value.
  const closed = points.findLast((one) => one.closed)
  if (limit !== undefined && limit.t >= (closed?.t ?? Number.POSITIVE_INFINITY))
    note('limits-label', 'límites', limit.upper)
  if (ahead !== undefined) note('limits-label', 'banda 80 %', (ahead.low + ahead.high) / 2)
  return labelsApart(labels, {height: LABEL_HEIGHT, top: TOP, bottom})
}

/** The last value beside its own dot, where the last bimester has none: at the end of the axis it would be read as of that one. */
function earlierValue(
  rows: readonly Compliance[],
  points: readonly HistoryPoint[],
  {x, y}: {x: Scale; y: Scale},
): SVGElement | null {
  const [row, point] = [rows.at(-1), points.at(-1)]
  if (row === undefined || point === undefined || point.t === row.t) return null
  return svg`<text class="last" x=${x(point.t) + 7} y=${y(point.value) + 5}>${toQuantity(row, point.value).figure}</text>`
}

/** The band between the limits: level over each bimester, joined where they follow one another. */
function limitsPath(limits: readonly ProcessLimit[], x: Scale, y: Scale): string {
  let path = ''
  for (let i = 0; i < limits.length; ) {
    const run = limits.slice(i).filter(({t}, k) => t === (limits[i]?.t ?? 0) + k)
    const edge = (pick: (limit: ProcessLimit) => number) =>
      run.flatMap((limit) => [
        `${x(limit.t - 0.5)},${y(pick(limit))}`,
        `${x(limit.t + 0.5)},${y(pick(limit))}`,
      ])
    path += `M${[...edge(({upper}) => upper), ...edge(({lower}) => lower).reverse()].join('L')}Z`
    i += run.length
  }
  return path
}

/** The band from half a bimester before its first point to half a bimester after its last. */
function bandPath(projection: readonly Projection[], x: Scale, y: Scale): string {
  const [first, last] = [projection[0], projection.at(-1)]
  if (first === undefined || last === undefined) return ''
  const points = [{...first, t: first.t - 0.5}, ...projection, {...last, t: last.t + 0.5}]
  const upper = points.map(({t, high}) => `${x(t)},${y(high)}`)
  const lower = points.map(({t, low}) => `${x(t)},${y(low)}`)
  return `M${[...upper, ...lower.reverse()].join('L')}Z`
}

interface MarkOptions {
  first: number
  last: number
  bottom: number
  x: Scale
}

function changeMark(
  {date, description}: {date: string; description: string},
  {first, last, bottom, x}: MarkOptions,
): SVGElement | null {
  const t = toTime(date)
  if (t < first - 0.5 || t > last + 0.5) return null
  const late = t > (first + last) / 2
  const at = late ? Math.max(x(t), LETTER_WIDTH * description.length) : x(t)
  return svg`<g class="change"><line x1=${x(t)} x2=${x(t)} y1="16" y2=${bottom} />
    <text x=${at} y="12" text-anchor=${late ? 'end' : 'start'}>${description}</text></g>`
}

function dueMark(
  rows: readonly Compliance[],
  {first, last, bottom, x, words = 'plazo'}: MarkOptions & {words?: string},
): SVGElement | null {
  const date = rows.at(-1)?.due_date
  if (date === null || date === undefined) return null
  const t = toTime(date)
  if (t < first - 0.5 || t > last + 0.5) return null
  const late = t > (first + last) / 2
  return svg`<g class="due"><line x1=${x(t)} x2=${x(t)} y1=${TOP - 6} y2=${bottom} />
    <text x=${x(t) + (late ? -5 : 5)} y=${bottom - 6} text-anchor=${late ? 'end' : 'start'}>${words}</text></g>`
}

function yearStarts(first: number, last: number): {t: number; year: number}[] {
  const starts: {t: number; year: number}[] = []
  for (let t = first; t <= last; t += 1) if ((t - 1) % 6 === 0) starts.push({t: t - 0.5, year: (t - 1) / 6})
  return starts
}

function toText(
  rows: readonly Compliance[],
  {limits, projection}: {limits: readonly ProcessLimit[]; projection: readonly Projection[]},
): string {
  const row = rows.at(-1)
  const [limit, ahead] = [limits.at(-1), projection.at(-1)]
  if (row === undefined) return toHistoryText(rows)
  const figure = (value: number) => toQuantity(row, value).figure
  return [
    toHistoryText(rows),
    limit === undefined ? '' : `Límites del proceso: de ${figure(limit.lower)} a ${figure(limit.upper)}.`,
    ahead === undefined
      ? ''
      : `Proyección: entre ${figure(ahead.low)} y ${figure(ahead.high)} en ${projection.length} bimestres, con 80 % de confianza.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
