import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {toBimesterWords, toTime} from '../domain/bimester.js'
import {formatShare} from '../domain/number.js'
import {formatScore, type Score} from '../domain/score.js'

export interface ScoreChartOptions {
  /** The bimester to mark, as its t. */
  marked?: number | undefined
  /** Dates to remember, such as the change of administration. */
  changes?: readonly {date: string; description: string}[]
  /** Where colour bands meet: a figure beside one is told apart from it. */
  edges?: readonly number[]
  width?: number
  height?: number
}

const MARGIN = {top: 26, right: 52, bottom: 24, left: 46}

/** A municipality's score over time within its bounds; a bimester without a score is a gap. Rows in the order of time. */
export function scoreChart(
  rows: readonly Score[],
  {marked, changes = [], edges = [], width = 720, height = 200}: ScoreChartOptions = {},
): SVGElement {
  const first = rows[0]?.t ?? 0
  const last = rows.at(-1)?.t ?? first
  const x = scaleLinear([first - 0.5, last + 0.5], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([0, 1], [height - MARGIN.bottom, MARGIN.top])
  const at = (t: number) => Math.round(10 * x(t)) / 10
  const up = (share: number) => Math.round(10 * y(share)) / 10
  const chosen = rows.find(({t}) => t === marked)
  return svg`<svg class="score-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${toText(rows, edges)}>
    ${[0, 0.5, 1].map(
      (
        share,
      ) => svg`<g><line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${up(share)} y2=${up(share)} />
      <text class="axis-label" x=${MARGIN.left - 8} y=${up(share) + 4} text-anchor="end">${formatShare(share)}</text></g>`,
    )}
    ${rows
      .filter(({t}) => (t - 1) % 6 === 0)
      .map(
        ({
          t,
          bimester,
        }) => svg`<g><line class="grid" x1=${at(t - 0.5)} x2=${at(t - 0.5)} y1=${up(0)} y2=${up(0) + 6} />
      <text class="axis-label" x=${at(t - 0.5) + 4} y=${height - 6}>${bimester.slice(0, 4)}</text></g>`,
      )}
    ${chosen === undefined ? null : svg`<rect class="marked" x=${at(chosen.t - 0.5)} y=${MARGIN.top} width=${at(chosen.t + 0.5) - at(chosen.t - 0.5)} height=${height - MARGIN.top - MARGIN.bottom} />`}
    ${changes.map((change) => changeMark(change, {first, last, bottom: up(0), x: at}))}
    ${rows.map((row) => boundsBar(row, at, up))}
    <path class="line" d=${linePath(rows, at, up)} />
    ${rows.map((row) => (row.score === null ? null : svg`<circle class=${toDotClass(row, chosen)} cx=${at(row.t)} cy=${up(row.score)} r=${row === chosen ? 5 : 3} />`))}
    ${endLabel(rows, {width, edges}, up)}
  </svg>`
}

function toDotClass(row: Score, chosen: Score | undefined): string {
  return `dot${row === chosen ? ' chosen' : ''}${row.provisional ? ' hollow' : ''}`
}

function boundsBar(row: Score, x: (t: number) => number, y: (share: number) => number): SVGElement | null {
  const {t, score_min: low, score_max: high} = row
  if (low === null || high === null || low === high) return null
  return svg`<rect class=${row.score === null ? 'bounds unknown' : 'bounds'} x=${x(t - 0.35)} width=${x(t + 0.35) - x(t - 0.35)} y=${y(high)} height=${y(low) - y(high)} />`
}

function linePath(rows: readonly Score[], x: (t: number) => number, y: (share: number) => number): string {
  return rows
    .map(({t, score}, i) => {
      if (score === null) return ''
      const before = rows[i - 1]
      return `${before?.t === t - 1 && before.score !== null ? 'L' : 'M'}${x(t)},${y(score)}`
    })
    .join('')
}

function changeMark(
  {date, description}: {date: string; description: string},
  {first, last, bottom, x}: {first: number; last: number; bottom: number; x: (t: number) => number},
): SVGElement | null {
  const t = toTime(date)
  if (t < first - 0.5 || t > last + 0.5) return null
  return svg`<g class="change"><line x1=${x(t)} x2=${x(t)} y1="2" y2=${bottom} />
    <text x=${x(t) - 5} y="12" text-anchor="end">${description}</text></g>`
}

function endLabel(
  rows: readonly Score[],
  {width, edges}: {width: number; edges: readonly number[]},
  y: (share: number) => number,
): SVGElement | null {
  const last = rows.at(-1)
  if (last === undefined || last.score === null) return null
  return svg`<text class="last" x=${width - MARGIN.right + 8} y=${y(last.score) + 5}>${formatShare(last.score, {digits: 0, apart: edges})}</text>`
}

function toText(rows: readonly Score[], edges: readonly number[]): string {
  const known = rows.filter(({score}) => score !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return 'Puntaje por bimestre: aún no hay ninguno.'
  const tell = (row: Score) => `${formatScore(row, edges)} en ${toBimesterWords(row.bimester)}`
  return `Puntaje por bimestre, de ${tell(first)} a ${tell(last)}.`
}
