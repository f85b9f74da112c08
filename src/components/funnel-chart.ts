import {scaleLinear, scaleSqrt} from 'd3-scale'
import {svg} from 'htl'
import {type FunnelFile, type FunnelPoint, STANDING_WORDS} from '../domain/funnel.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {labelsApart} from './labels-apart.js'

export interface FunnelChartOptions {
  pooled: number
  limits: FunnelFile['limits']
  /** By slug. */
  names: ReadonlyMap<string, string>
  /** The slugs of those that stand out, beside those outside the limits. */
  picks: readonly string[]
  width?: number
  height?: number
}

const MARGIN = {top: 16, right: 108, bottom: 44, left: 52}
const LABEL_HEIGHT = 15
/** More names than these cover one another, and more dots than those. */
const MOST_NAMES = 10
const MANY = 200

/** Proportions by the number of cases: between the limits lies what chance alone explains, the wider the fewer the cases. */
export function funnelChart(
  points: readonly FunnelPoint[],
  {pooled, limits, names, picks, width = 720, height = 340}: FunnelChartOptions,
): SVGElement {
  const shown = points.filter(({standing}) => standing !== undefined)
  const cases = [...shown.map(({denominator}) => denominator ?? 0), ...limits.map(([n]) => n)]
  const values = [
    ...shown.map(({value}) => value ?? 0),
    ...limits.flatMap(([, lower, upper]) => [lower, upper]),
  ]
  const x = scaleSqrt(
    [Math.min(...cases) * 0.95, Math.max(...cases, 1) * 1.02],
    [MARGIN.left, width - MARGIN.right],
  )
  const y = scaleLinear(
    [Math.min(...values), Math.max(...values)],
    [height - MARGIN.bottom, MARGIN.top],
  ).nice(5)
  const at = (n: number) => round(x(n))
  const up = (share: number) => round(y(share))
  const isPicked = ({municipality}: FunnelPoint) => picks.includes(municipality)
  const named = shown
    .filter((point) => isPicked(point) || point.standing !== 'dentro')
    .toSorted((a, b) => Number(isPicked(b)) - Number(isPicked(a)) || toOutside(b) - toOutside(a))
  const few = shown.length <= MOST_NAMES ? shown : named.slice(0, MOST_NAMES)
  // Those that stand out are drawn last, over the others.
  const drawn = shown.toSorted((a, b) => Number(isPicked(a)) - Number(isPicked(b)))
  const radius = shown.length > MANY ? 2.5 : 3.5
  const labels = labelsApart(
    few.map((point) => ({point, top: up(point.value ?? 0)})),
    {height: LABEL_HEIGHT, top: MARGIN.top, bottom: height - MARGIN.bottom},
  )
  const edge = limits.at(-1)
  return svg`<svg class="funnel-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${toText(shown, pooled)}>
    ${y.ticks(5).map(
      (
        share,
      ) => svg`<g><line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${up(share)} y2=${up(share)} />
      <text class="axis-label" x=${MARGIN.left - 8} y=${up(share) + 4} text-anchor="end">${formatShare(share)}</text></g>`,
    )}
    ${x
      .ticks(5)
      .filter((n) => n > 0 && Number.isInteger(n))
      .map(
        (
          n,
        ) => svg`<g><line class="grid" x1=${at(n)} x2=${at(n)} y1=${height - MARGIN.bottom} y2=${height - MARGIN.bottom + 5} />
      <text class="axis-label" x=${at(n)} y=${height - MARGIN.bottom + 19} text-anchor="middle">${formatNumber(n)}</text></g>`,
      )}
    <text class="axis-label" x=${width - MARGIN.right} y=${height - 6} text-anchor="end">casos (denominador)</text>
    <path class="limits" d=${bandPath(limits, at, up)} />
    <line class="pooled" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${up(pooled)} y2=${up(pooled)} />
    ${edge === undefined ? null : svg`<text class="axis-label" x=${MARGIN.left + 4} y=${up(pooled) - 5}>conjunto: ${formatShare(pooled)}</text>`}
    ${labels.map(({point, top}) => svg`<line class="leader" x1=${at(point.denominator ?? 0)} y1=${up(point.value ?? 0)} x2=${width - MARGIN.right + 4} y2=${top} />`)}
    ${drawn.map((point) => svg`<circle class=${`standing-${point.standing}${isPicked(point) ? ' picked' : ''}`} cx=${at(point.denominator ?? 0)} cy=${up(point.value ?? 0)} r=${isPicked(point) ? 5 : radius}><title>${toTitle(point, names)}</title></circle>`)}
    ${labels.map(({point, top}) => svg`<text class=${isPicked(point) ? 'picked' : ''} x=${width - MARGIN.right + 8} y=${top + 4}>${names.get(point.municipality) ?? point.municipality}</text>`)}
  </svg>`
}

/** How far a proportion lies outside its limits. */
function toOutside({value = 0, lower = 0, upper = 1}: FunnelPoint): number {
  return Math.max(value - upper, lower - value)
}

function bandPath(
  limits: FunnelFile['limits'],
  x: (n: number) => number,
  y: (share: number) => number,
): string {
  const upper = limits.map(([n, , high]) => `${x(n)},${y(high)}`)
  const lower = limits.map(([n, low]) => `${x(n)},${y(low)}`)
  return upper.length === 0 ? '' : `M${[...upper, ...lower.reverse()].join('L')}Z`
}

function toTitle(point: FunnelPoint, names: ReadonlyMap<string, string>): string {
  const {municipality, value = 0, numerator = 0, denominator = 0} = point
  return `${names.get(municipality) ?? municipality}: ${formatShare(value)}, ${formatNumber(numerator)} de ${formatNumber(denominator)}`
}

function toText(points: readonly FunnelPoint[], pooled: number): string {
  const count = (standing: string) => points.filter((point) => point.standing === standing).length
  const parts = (['encima', 'dentro', 'debajo'] as const).map(
    (standing) => `${count(standing)} ${STANDING_WORDS[standing]}`,
  )
  return `Proporciones según el número de casos; el conjunto está en ${formatShare(pooled)}: ${parts.join(', ')}.`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
