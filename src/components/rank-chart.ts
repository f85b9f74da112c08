import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {formatMonth, MONTHS, SHORT_MONTHS} from '../domain/month.js'
import {labelsApart} from './labels-apart.js'
import {formatPlace} from './rank-table.js'

/** The places of one municipality, one a month from the chart's first on; null where it has none. */
export interface RankLine {
  name: string
  ranks: readonly (number | null)[]
  /** Whether it was picked, and stands out. */
  picked: boolean
}

export interface RankChartOptions {
  months: readonly string[]
  /** The month to mark. */
  marked?: string
  width?: number
  height?: number
}

const LABEL_HEIGHT = 16
const LETTER_WIDTH = 7
const TOP = 14
const BOTTOM = 28
const LEFT = 48
/** As many colours as `--line-…` has. */
const COLOURS = 8

/** How places change from month to month: a line each, the first place on top, a gap where there is no place. */
export function rankChart(
  lines: readonly RankLine[],
  {months, marked = '', width = 720, height = 60 + 30 * Math.min(9, lines.length + 1)}: RankChartOptions,
): SVGElement {
  const all = lines.flatMap(({ranks}) => ranks.filter((rank) => rank !== null))
  const [best, worst] = all.length === 0 ? [1, 2] : [Math.min(...all), Math.max(...all)]
  const letters = Math.max(...lines.map((line) => toLabel(line).length), 6)
  const right = Math.min(LETTER_WIDTH * letters + 14, 0.44 * width)
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [LEFT + 8, width - right])
  const y = scaleLinear([best, worst === best ? best + 1 : worst], [TOP + 6, height - BOTTOM - 8])
  const at = (i: number) => round(x(i))
  const up = (rank: number) => round(y(rank))
  const month = months.indexOf(marked)
  const labels = labelsApart(
    lines.flatMap((line, i) => {
      const last = line.ranks.findLast((rank) => rank !== null)
      return last === undefined || last === null
        ? []
        : [{text: toLabel(line), top: up(last), colour: i % COLOURS, picked: line.picked}]
    }),
    {height: LABEL_HEIGHT, top: TOP, bottom: height - BOTTOM},
  )
  return svg`<svg class="rank-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${toText(lines, months)}>
    ${toTicks(best, worst).map(
      (rank) => svg`<g><line class="grid" x1=${LEFT} x2=${width - right} y1=${up(rank)} y2=${up(rank)} />
      <text class="axis-label" x=${LEFT - 8} y=${up(rank) + 4} text-anchor="end">${formatPlace(rank)}</text></g>`,
    )}
    ${toYears(months).map(
      ({
        i,
        year,
      }) => svg`<g><line class="grid" x1=${at(i)} x2=${at(i)} y1=${height - BOTTOM} y2=${height - BOTTOM + 6} />
      <text class="axis-label" x=${at(i) + 4} y=${height - 8}>${year}</text></g>`,
    )}
    ${month === -1 ? null : svg`<rect class="marked" x=${at(month) - 5} y=${TOP - 6} width="10" height=${height - TOP - BOTTOM + 6} />`}
    ${lines.map(
      (
        line,
        i,
      ) => svg`<g class=${`rank-line line-${i % COLOURS}${line.picked ? ' picked' : ''}`}><title>${line.name}</title>
      <path d=${linePath(line.ranks, at, up)} />
      ${line.ranks.map((rank, j) => (rank === null ? null : svg`<circle cx=${at(j)} cy=${up(rank)} r=${j === month ? 4 : isAlone(line.ranks, j) ? 2.5 : 1.5} />`))}</g>`,
    )}
    ${labels.map(({text, top, colour, picked}) => svg`<text class=${`label line-${colour}${picked ? ' picked' : ''}`} x=${width - right + 10} y=${top + 5}>${text}</text>`)}
  </svg>`
}

/** The name, with the place where the line ends; one that ends earlier says so. */
function toLabel({name, ranks}: RankLine): string {
  const last = ranks.at(-1)
  return last === null || last === undefined ? `${name} (hasta antes)` : `${name} ${formatPlace(last)}`
}

function linePath(
  ranks: readonly (number | null)[],
  x: (i: number) => number,
  y: (rank: number) => number,
): string {
  return ranks
    .map((rank, i) =>
      rank === null ? '' : `${(ranks[i - 1] ?? null) === null ? 'M' : 'L'}${x(i)},${y(rank)}`,
    )
    .join('')
}

function isAlone(ranks: readonly (number | null)[], i: number): boolean {
  return (ranks[i - 1] ?? null) === null && (ranks[i + 1] ?? null) === null
}

/** Places for the axis: the first, the last, and whole ones between them. */
function toTicks(best: number, worst: number): number[] {
  const step = Math.max(1, Math.ceil((worst - best) / 5))
  const ticks: number[] = []
  for (let rank = best; rank <= worst - step / 2; rank += step) ticks.push(rank)
  return [...ticks, worst].filter((rank, i, list) => list.indexOf(rank) === i)
}

function toYears(months: readonly string[]): {i: number; year: string}[] {
  const first = months[0]
  const starts = months.flatMap((month, i) => (month.endsWith('-01') ? [{i, year: month.slice(0, 4)}] : []))
  if (first === undefined || starts.length > 0) return starts
  const [year = '', number] = first.split('-')
  return [{i: 0, year: `${SHORT_MONTHS[Number(number) - 1] ?? MONTHS[0]} ${year}`}]
}

function toText(lines: readonly RankLine[], months: readonly string[]): string {
  const parts = lines.map(({name, ranks}) => {
    const first = ranks.findIndex((rank) => rank !== null)
    const last = ranks.findLastIndex((rank) => rank !== null)
    if (first === -1) return `${name}, sin puesto`
    const tell = (i: number) => `${formatPlace(ranks[i])} en ${formatMonth(months[i] ?? '')}`
    return first === last ? `${name}, ${tell(first)}` : `${name}, de ${tell(first)} a ${tell(last)}`
  })
  return `Puesto por mes: ${parts.join('; ')}.`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
