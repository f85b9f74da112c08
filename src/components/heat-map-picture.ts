import {svg} from 'htl'
import {toBandRange} from '../domain/band-range.js'
import {formatCount} from '../domain/noun.js'
import type {Panorama} from '../domain/panorama.js'
import {type Score, toScoreKind} from '../domain/score.js'
import {type Band, findBand, type Municipality} from '../domain/site.js'
import {toCellText} from './score-cell.js'
import {toYears} from './score-heat-map.js'

const CELL = {width: 34, height: 30, gap: 2}
const LETTER_WIDTH = 7
const TOP = 40
const LEGEND_STEP = 22
/** More rows than these make no picture that anybody could look at. */
const MOST_ROWS = 60

export interface HeatMapPictureOptions {
  municipalities: readonly Municipality[]
  bands: readonly Band[]
  /** The municipalities that are drawn, in their order; of very many the first. */
  slugs: readonly string[]
}

/** The map of scores as one drawing, for where a table cannot go: the same rows, tints, bounds and flags. */
export function heatMapPicture(
  {bimesters: columns, scoresOf}: Pick<Panorama, 'bimesters' | 'scoresOf'>,
  {municipalities: all, bands, slugs}: HeatMapPictureOptions,
): SVGElement {
  const bySlug = new Map(all.map((one) => [one.slug, one]))
  const municipalities = slugs
    .slice(0, MOST_ROWS)
    .map((slug) => bySlug.get(slug))
    .filter((one) => one !== undefined)
  const rows = municipalities.flatMap(({slug}) => scoresOf(slug))
  const more = slugs.length - municipalities.length
  const left = Math.max(...municipalities.map(({name}) => LETTER_WIDTH * name.length), 60) + 12
  const places = new Map(municipalities.map(({slug}, i) => [slug, TOP + i * CELL.height]))
  const from = columns[0]?.t ?? 0
  const at = (t: number) => left + (t - from) * CELL.width
  const width = Math.max(at((columns.at(-1)?.t ?? from) + 1), 520)
  const end = TOP + municipalities.length * CELL.height
  const bottom = more === 0 ? end : end + CELL.height
  const key = legend(bands, {top: bottom + 22, width})
  const height = bottom + key.height + 12
  let year = 0
  return svg`<svg class="heat-map-picture" role="img" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${toYears(columns).map(({year: label, count}) => {
      const x = left + year * CELL.width
      year += count
      return svg`<text class="year" x=${x + 4} y="14">${label}</text>`
    })}
    ${columns.map(({bimester, t}) => svg`<text class="bimester" x=${at(t) + CELL.width / 2} y="33" text-anchor="middle">${bimester.slice(5)}</text>`)}
    ${municipalities.map((municipality) => rowLabel(municipality, {left, y: Number(places.get(municipality.slug))}))}
    ${rows.map((row) => {
      const y = places.get(row.municipality)
      return y === undefined ? null : cell(row, bands, {x: at(row.t), y})
    })}
    ${more === 0 ? null : svg`<text class="bimester" x="0" y=${end + 19}>y ${formatCount(more, 'municipio', 'municipios')} más, en este orden</text>`}
    ${key.drawing}
  </svg>`
}

function rowLabel({name, has_plan: hasPlan}: Municipality, {left, y}: {left: number; y: number}): SVGElement {
  return svg`<g><text x="0" y=${y + 19}>${name}</text>
    ${hasPlan ? null : svg`<text class="bimester" x=${left} y=${y + 19}>sin plan de acción cargado</text>`}</g>`
}

function cell(row: Score, bands: readonly Band[], {x, y}: {x: number; y: number}): SVGElement {
  const [width, height] = [CELL.width - CELL.gap, CELL.height - CELL.gap]
  const band = row.score === null ? undefined : findBand(bands, row.score)
  const {score_min: low, score_max: high} = row
  const edge = x + width
  return svg`<g><rect x=${x} y=${y} width=${width} height=${height} fill=${band?.light ?? (toScoreKind(row) === 'unknown' ? '#ffffff' : '#f4f5f7')} stroke=${band === undefined ? '#c4c8ce' : null} />
    ${toScoreKind(row) === 'unknown' ? hatching({x, y, width, height}) : null}
    <text x=${x + width / 2} y=${y + 18} text-anchor="middle">${toCellText(
      row,
      bands.map(({from}) => from),
    )}</text>
    ${low !== null && high !== null && low < high ? svg`<line x1=${x + 2 + low * (width - 4)} x2=${x + 2 + high * (width - 4)} y1=${y + 24} y2=${y + 24} stroke="#1b1e23" stroke-opacity=".55" stroke-width="2" />` : null}
    ${row.overdue > 0 ? svg`<path d=${`M${edge - 9},${y}h9v9z`} fill="#b3261e" />` : null}</g>`
}

/** The slanted lines of what is not known. */
function hatching(box: {x: number; y: number; width: number; height: number}): SVGElement {
  const {x, y, width, height} = box
  const lines: string[] = []
  for (let d = 6; d < width + height; d += 6)
    lines.push(
      `M${x + Math.max(0, d - height)},${y + Math.min(d, height)}L${x + Math.min(d, width)},${y + Math.max(0, d - width)}`,
    )
  return svg`<path class="hatching" d=${lines.join('')} fill="none" stroke="#c4c8ce" />`
}

/** What the tints and marks mean, in as many lines as they need. */
function legend(
  bands: readonly Band[],
  {top, width}: {top: number; width: number},
): {drawing: SVGElement; height: number} {
  const box = (x: number, y: number) => ({x, y: y - 12, width: 18, height: 14})
  const square = (
    x: number,
    y: number,
    {fill, mark = '', dots = null}: {fill: string; mark?: string; dots?: string | null},
  ) => svg`<g><rect x=${x} y=${y - 12} width="18" height="14" fill=${fill} stroke=${bands.some(({light}) => light === fill) ? null : '#8b929c'} stroke-dasharray=${dots} />
    ${mark === '?' ? hatching(box(x, y)) : null}${mark === '' ? null : svg`<text class="bimester" x=${x + 9} y=${y} text-anchor="middle">${mark}</text>`}</g>`
  const entries: {text: string; draw: (x: number, y: number) => SVGElement}[] = [
    ...bands.map((band) => ({
      text: toBandRange(band),
      draw: (x: number, y: number) => square(x, y, {fill: band.light}),
    })),
    {
      text: 'entre qué valores puede estar',
      draw: (x, y) =>
        svg`<path d=${`M${x},${y - 4}h18`} stroke="#1b1e23" stroke-opacity=".55" stroke-width="2" />`,
    },
    {text: 'sin dato', draw: (x, y) => square(x, y, {fill: '#ffffff', mark: '?'})},
    {text: 'nada exigible aún', draw: (x, y) => square(x, y, {fill: '#f4f5f7', mark: '·'})},
    {text: 'sin plan vigente', draw: (x, y) => square(x, y, {fill: '#ffffff', dots: '1 2'})},
    {
      text: 'plazo legal vencido',
      draw: (x, y) => svg`<path d=${`M${x + 6},${y - 11}h9v9z`} fill="#b3261e" />`,
    },
  ]
  let [x, y] = [0, top]
  const drawn = entries.map(({text, draw}) => {
    const room = 30 + LETTER_WIDTH * text.length
    if (x > 0 && x + room > width) [x, y] = [0, y + LEGEND_STEP]
    const start = x
    x += room
    return svg`<g>${draw(start, y)}<text class="bimester" x=${start + 23} y=${y}>${text}</text></g>`
  })
  return {drawing: svg`<g>${drawn}</g>` as SVGElement, height: y - top + LEGEND_STEP}
}
