import {html} from 'htl'
import {parseBimester, toBimesterWords} from '../domain/bimester.js'
import {formatShareNumber} from '../domain/number.js'
import {formatOverdue, formatScore, formatStateCounts, type Score, toScoreKind} from '../domain/score.js'
import {type Band, findBand, type Municipality} from '../domain/site.js'
import {cellGrid} from './cell-grid.js'
import {toMunicipalityHref} from './links.js'

export interface HeatMapOptions {
  /** In the order of the rows to draw. */
  municipalities: readonly Municipality[]
  bands: readonly Band[]
}

/**
 * Municipalities by bimesters: one cell a score, tinted by its band, with a thin line from its lower to its upper bound and a
 * corner where a legal deadline is overdue. A bimester without a plan in force stays blank.
 */
export function scoreHeatMap(rows: readonly Score[], {municipalities, bands}: HeatMapOptions): HTMLElement {
  const columns = toColumns(rows)
  const byCell = new Map(rows.map((row) => [`${row.municipality} ${row.t}`, row]))
  const toCell =
    (municipality: Municipality) =>
    ({bimester, t}: {bimester: string; t: number}) => {
      const row = byCell.get(`${municipality.slug} ${t}`)
      return row === undefined ? blankCell(bimester) : scoreCell(row, municipality, bands)
    }
  const table = html`<table class="heat-map">
    <thead>
      <tr><th rowspan="2" scope="col">Municipio</th>${toYears(columns).map(
        ({year, count}) => html`<th colspan=${count} scope="colgroup" class="year">${year}</th>`,
      )}</tr>
      <tr>${columns.map(
        ({bimester}) =>
          html`<th scope="col" class=${toColumnClass(bimester)}><abbr title=${toBimesterWords(bimester)}>${bimester.slice(5)}</abbr></th>`,
      )}</tr>
    </thead>
    <tbody>${municipalities.map(
      (municipality) => html`<tr>
        <th scope="row"><a href=${toMunicipalityHref(municipality.slug)}>${municipality.name}</a></th>
        ${municipality.has_plan ? columns.map(toCell(municipality)) : noPlanCell(columns.length)}
      </tr>`,
    )}</tbody>
  </table>`
  return cellGrid(table, {
    hint: 'Señale una celda, o recórralas con las flechas del teclado, para leer su detalle.',
  })
}

function scoreCell(row: Score, {name}: Municipality, bands: readonly Band[]): HTMLElement {
  const edges = bands.map(({from}) => from)
  const kind = toScoreKind(row)
  const overdue = formatOverdue(row)
  const label = [
    `${name}, ${toBimesterWords(row.bimester)}: ${formatScore(row, edges)}`,
    formatStateCounts(row),
    overdue,
    row.provisional ? 'Provisional: el periodo sigue abierto' : '',
  ].filter((part) => part !== '')
  const cell = html`<td class=${`${toColumnClass(row.bimester)} cell-${kind}${overdue === '' ? '' : ' overdue'}`}
    ><a href=${toMunicipalityHref(row.municipality, {bimester: row.bimester})} aria-label=${`${label.join('. ')}.`}
    data-cell data-municipality=${row.municipality} data-bimester=${row.bimester}>${toCellText(row, edges)}</a></td>`
  const band = row.score === null ? undefined : findBand(bands, row.score)
  if (band !== undefined) {
    cell.style.setProperty('--light', band.light)
    cell.style.setProperty('--dark', band.dark)
  }
  const {score_min: low, score_max: high} = row
  if (low !== null && high !== null && low < high) {
    cell.classList.add('bounded')
    cell.style.setProperty('--low', `${100 * low}%`)
    cell.style.setProperty('--high', `${100 * high}%`)
  }
  return cell
}

export function toCellText(row: Score, edges: readonly number[]): string {
  if (row.score !== null) return formatShareNumber(row.score, {digits: 0, apart: edges})
  return toScoreKind(row) === 'unknown' ? '?' : '·'
}

function blankCell(bimester: string): HTMLElement {
  return html`<td class=${`${toColumnClass(bimester)} cell-no_plan`}><span class="hidden">sin plan vigente</span></td>`
}

function noPlanCell(columns: number): HTMLElement {
  return html`<td class="no-plan" colspan=${columns}>sin plan de acción cargado</td>`
}

function toColumnClass(bimester: string): string {
  return bimester.endsWith('-B1') ? 'year-start' : ''
}

export function toColumns(rows: readonly Score[]): {bimester: string; t: number}[] {
  const columns = new Map(rows.map(({bimester, t}) => [t, {bimester, t}]))
  return Array.from(columns.values()).sort((a, b) => a.t - b.t)
}

export function toYears(columns: readonly {bimester: string}[]): {year: number; count: number}[] {
  const counts = new Map<number, number>()
  for (const {bimester} of columns) {
    const {year} = parseBimester(bimester)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return Array.from(counts, ([year, count]) => ({year, count}))
}
