import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {toBimesterLabel, toBimesterWords} from '../domain/bimester.js'
import type {ComparedSeries} from '../domain/compared-series.js'
import type {Comparison} from '../domain/comparison.js'
import {formatRate} from '../domain/comparison-finding.js'
import {formatNumber, formatShare} from '../domain/number.js'
import type {WindowKind} from '../domain/window-kind.js'
import {stepPath} from './step-path.js'

export interface SmallMultipleOptions {
  name: string
  comparison: Pick<Comparison, 'ratio' | 'window_kind'>
  perThousand: boolean
  /** The first and last bimester, and the largest value, of all that are drawn side by side. */
  span: readonly [first: number, last: number]
  top: number
  /** The bimester to mark, as its t. */
  marked?: number
  width?: number
  height?: number
}

const MARGIN = {top: 12, right: 46, bottom: 20, left: 40}

/** How many bimesters lie between two values that follow one another. */
const STEPS: Record<WindowKind, number> = {
  semana: 1,
  mes: 1,
  bimestre: 1,
  trimestre: 2,
  semestre: 3,
  año: 6,
  plazo: 1,
}

/** One municipality's values over time against its own goal (strong step) and floor (thin step), on a scale that is given. */
export function smallMultiple(
  series: ComparedSeries,
  {name, comparison, perThousand, span, top, marked, width = 320, height = 140}: SmallMultipleOptions,
): SVGElement {
  const values = perThousand ? series.rates : series.values
  const points = series.times.flatMap((t, i) => {
    const value = values[i] ?? null
    return value === null ? [] : [{t, value}]
  })
  const x = scaleLinear([span[0] - 0.5, span[1] + 0.5], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top])
  const at = (t: number) => round(x(t))
  const up = (value: number) => round(y(value))
  const tell = (value: number) => toFigure(value, {ratio: comparison.ratio, perThousand})
  const last = points.at(-1)
  const path = points
    .map(({t, value}, i) => {
      const before = points[i - 1]
      const joined = before !== undefined && t - before.t <= STEPS[comparison.window_kind]
      return `${joined ? 'L' : 'M'}${at(t)},${up(value)}`
    })
    .join('')
  return svg`<svg class="small-multiple" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${toText(name, points, tell)}>
    ${[0, top].map(
      (
        value,
      ) => svg`<g><line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${up(value)} y2=${up(value)} />
      <text class="axis-label" x=${MARGIN.left - 6} y=${up(value) + 4} text-anchor="end">${tell(value)}</text></g>`,
    )}
    ${toYears(span).map(
      ({t, year}) => svg`<g><line class="grid" x1=${at(t)} x2=${at(t)} y1=${up(0)} y2=${up(0) + 5} />
      <text class="axis-label" x=${at(t) + 3} y=${height - 5}>${year}</text></g>`,
    )}
    ${marked === undefined ? null : svg`<rect class="marked" x=${at(marked - 0.5)} y=${MARGIN.top - 6} width=${round(at(marked + 0.5) - at(marked - 0.5))} height=${height - MARGIN.top - MARGIN.bottom + 6} />`}
    ${perThousand ? null : [svg`<path class="floor" d=${stepPath(toSteps(series, 2, top), at, up)} />`, svg`<path class="goal" d=${stepPath(toSteps(series, 1, top), at, up)} />`]}
    <path class="line" d=${path} />
    ${points.map(({t, value}) => svg`<circle class="dot" cx=${at(t)} cy=${up(value)} r=${t === marked ? 3.5 : 2} />`)}
    ${last === undefined ? svg`<text class="none" x=${MARGIN.left + 6} y=${up(top / 2)}>sin dato</text>` : svg`<text class="last" x=${Math.min(at(last.t) + 6, width - MARGIN.right + 6)} y=${up(last.value) + 4}>${tell(last.value)}</text>`}
  </svg>`
}

/** A figure without its unit, which the title of all says. */
function toFigure(value: number, {ratio, perThousand}: {ratio: boolean; perThousand: boolean}): string {
  if (perThousand) return formatRate(value)
  return ratio ? formatShare(value, {digits: 0}) : formatNumber(value)
}

/** What the plan asked for in each bimester of the series; what would lie above the picture is left out. */
function toSteps(
  {times, steps}: ComparedSeries,
  place: 1 | 2,
  top: number,
): {t: number; value: number | null}[] {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? -1]
  return Array.from({length: last - first + 1}, (_, i) => {
    const step = steps.findLast(([from]) => from <= first + i)
    const value = step?.[place] ?? null
    return {t: first + i, value: value !== null && value > top ? null : value}
  })
}

/** Where years begin; with many of them every second or third is named. */
function toYears([first, last]: readonly [number, number]): {t: number; year: string}[] {
  const starts: {t: number; year: string}[] = []
  const every = Math.max(1, Math.ceil((last - first) / 24))
  for (let t = first; t <= last; t += 1)
    if ((t - 1) % (6 * every) === 0) starts.push({t: t - 0.5, year: `’${String((t - 1) / 6).slice(2)}`})
  return starts
}

function toText(
  name: string,
  points: readonly {t: number; value: number}[],
  tell: (value: number) => string,
): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return `${name}: sin dato.`
  const when = (t: number) => toBimesterWords(toBimesterLabel(t))
  if (first === last) return `${name}: ${tell(first.value)} en ${when(first.t)}.`
  return `${name}: de ${tell(first.value)} en ${when(first.t)} a ${tell(last.value)} en ${when(last.t)}.`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
