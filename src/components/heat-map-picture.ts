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
const LEGEND_HEIGHT = 34
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
  let year = 0
  return svg`<svg class="heat-map-picture" role="img" width=${width} height=${bottom + LEGEND_HEIGHT} viewBox=${`0 0 ${width} ${bottom + LEGEND_HEIGHT}`}>
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
    ${legend(bands, bottom + 22)}
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
    <text x=${x + width / 2} y=${y + 18} text-anchor="middle">${toCellText(
      row,
      bands.map(({from}) => from),
    )}</text>
    ${low !== null && high !== null && low < high ? svg`<line x1=${x + 2 + low * (width - 4)} x2=${x + 2 + high * (width - 4)} y1=${y + 24} y2=${y + 24} stroke="#1b1e23" stroke-opacity=".55" stroke-width="2" />` : null}
    ${row.overdue > 0 ? svg`<path d=${`M${edge - 9},${y}h9v9z`} fill="#b3261e" />` : null}</g>`
}

/** The bands, and the corner of a deadline. */
function legend(bands: readonly Band[], y: number): SVGElement {
  let x = 0
  const entries = bands.map((band) => ({fill: band.light, text: toBandRange(band)}))
  return svg`<g>${[...entries, {fill: undefined, text: 'plazo legal vencido'}].map(({fill, text}) => {
    const start = x
    x += 30 + LETTER_WIDTH * text.length
    return svg`<g>${fill === undefined ? svg`<path d=${`M${start + 6},${y - 11}h9v9z`} fill="#b3261e" />` : svg`<rect x=${start} y=${y - 12} width="18" height="14" fill=${fill} />`}
      <text class="bimester" x=${start + 23} y=${y}>${text}</text></g>`
  })}</g>`
}
