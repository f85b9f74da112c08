import {formatShare} from '../../src/domain/number.js'
import type {ScoreChart} from '../report.js'
import {escapeText} from './markup.js'

const WIDTH = 680
const HEIGHT = 210
const MARGIN = {top: 12, right: 56, bottom: 26, left: 46}

/**
 * A score over time as SVG text, in black and grey: a dot a bimester, a bar from its lower to its upper bound, no line across
 * a bimester without a score.
 */
export function toScoreSvg({points, alternative}: ScoreChart): string {
  const step = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, points.length)
  const x = (i: number) => round(MARGIN.left + step * (i + 0.5))
  const y = (share: number) => round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom))
  const bar = Math.min(14, step * 0.7)
  const grid = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(share)}" y2="${y(share)}" stroke="#b4bac1"/>` +
      `<text x="${MARGIN.left - 6}" y="${y(share) + 4}" text-anchor="end">${formatShare(share)}</text>`,
  )
  const years = points.map(({label}, i) =>
    i > 0 && !label.endsWith('-B1')
      ? ''
      : `<line x1="${round(x(i) - step / 2)}" x2="${round(x(i) - step / 2)}" y1="${y(0)}" y2="${y(0) + 6}" stroke="#8a9098"/>` +
        `<text x="${round(x(i) - step / 2) + 3}" y="${HEIGHT - 8}">${escapeText(label.slice(0, 4))}</text>`,
  )
  const bounds = points.map(({low, high}, i) =>
    low === null || high === null || low >= high
      ? ''
      : `<rect x="${round(x(i) - bar / 2)}" width="${round(bar)}" y="${y(high)}" height="${round(y(low) - y(high))}" fill="#c9ced4"/>`,
  )
  const path = points
    .map(({score}, i) =>
      score === null ? '' : `${i > 0 && points[i - 1]?.score !== null ? 'L' : 'M'}${x(i)} ${y(score)}`,
    )
    .join('')
  const dots = points.map(({score}, i) =>
    score === null
      ? ''
      : `<circle cx="${x(i)}" cy="${y(score)}" r="${i === points.length - 1 ? 4.5 : 3}" fill="#1b1e23"/>`,
  )
  const last = points.at(-1)
  const label =
    last === undefined || last.score === null
      ? ''
      : `<text x="${WIDTH - MARGIN.right + 6}" y="${y(last.score) + 5}" font-size="14" font-weight="650">${formatShare(last.score, {digits: 0})}</text>`
  return (
    `<svg class="report-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeText(alternative)}" font-size="12" fill="#1b1e23">` +
    `${[...grid, ...years, ...bounds].join('')}<path d="${path}" fill="none" stroke="#1b1e23" stroke-width="1.5"/>${dots.join('')}${label}</svg>`
  )
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
