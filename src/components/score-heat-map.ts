import {html} from 'htl'
import {parseBimester, toBimesterWords} from '../domain/bimester.js'
import {formatNumber} from '../domain/number.js'
import type {Panorama} from '../domain/panorama.js'
import type {Band, Municipality} from '../domain/site.js'
import {cellGrid} from './cell-grid.js'
import {element} from './element.js'
import {lazyRows} from './lazy-rows.js'
import {toMunicipalityHref} from './links.js'
import {holdFocus} from './roving-focus.js'
import {blankCell, scoreCell, toColumnClass} from './score-cell.js'

export interface HeatMapOptions {
  /** In the order of the rows to draw. */
  municipalities: readonly Municipality[]
  bands: readonly Band[]
  /** Whether there are so many rows that they scroll in a box of their own, with their department and their change. */
  isLong?: boolean
}

/** A heat map, whose rows can be chosen and put in another order. */
export interface HeatMap extends HTMLElement {
  show: (slugs: readonly string[]) => void
}

/** Municipalities by bimesters: one cell a score. A bimester without a plan in force stays blank. */
export function scoreHeatMap(
  panorama: Pick<Panorama, 'bimesters' | 'scoresOf' | 'changes'>,
  {municipalities, bands, isLong = false}: HeatMapOptions,
): HeatMap {
  const {bimesters, scoresOf, changes} = panorama
  const bySlug = new Map(municipalities.map((one) => [one.slug, one]))
  const width = bimesters.length + Number(isLong)
  const body = element('tbody')
  const table = html`<table class=${isLong ? 'heat-map long' : 'heat-map'}>
    <thead>
      <tr><th rowspan="2" scope="col">Municipio</th>${toYears(bimesters).map(
        ({year, count}) =>
          html`<th colspan=${count} style=${{'--count': count}} scope="colgroup" class="year">${year}</th>`,
      )}${isLong ? html`<th rowspan="2" scope="col" class="change"><abbr title="Puntos de más o de menos que en el bimestre anterior">Cambio</abbr></th>` : ''}</tr>
      <tr>${bimesters.map(
        ({bimester}) =>
          html`<th scope="col" class=${toColumnClass(bimester)}><abbr title=${toBimesterWords(bimester)}>${bimester.slice(5)}</abbr></th>`,
      )}</tr>
    </thead>
    ${body}
  </table>`
  table.style.setProperty('--columns', String(bimesters.length))
  if (isLong) keepRoles(table)

  const toCells = ({dataset}: HTMLElement): HTMLElement[] => {
    const municipality = bySlug.get(dataset.municipality ?? '')
    if (municipality === undefined) return []
    if (!municipality.has_plan) return [noPlanCell(width)]
    const scores = new Map(scoresOf(municipality.slug).map((row) => [row.t, row]))
    const cells = bimesters.map(({bimester, t}) => {
      const row = scores.get(t)
      return row === undefined ? blankCell(bimester) : scoreCell(row, municipality, bands)
    })
    if (!isLong) return cells
    cells.push(changeCell(changes.get(municipality.slug)))
    for (const cell of cells) cell.role = 'cell'
    return cells
  }
  const scroller = element('div', {class: isLong ? 'scroller tall' : 'scroller'})
  const rows = lazyRows(body, {
    scroller,
    toCells,
    toFiller: () => element('td', {class: 'filler', colspan: width}),
  })
  const bySlugRow = new Map(municipalities.map((one) => [one.slug, nameRow(one, {isLong})]))
  const holdFirst = () => holdFocus(table, findCells(body.rows[0]).at(-1))
  const show = (slugs: readonly string[]) => {
    rows.show(slugs.map((slug) => bySlugRow.get(slug)).filter((row) => row !== undefined))
    scroller.scrollTop = 0
    if (findCells(table).every(({tabIndex}) => tabIndex < 0)) holdFirst()
  }
  show(municipalities.map(({slug}) => slug))
  const map = cellGrid(table, {
    hint: 'Señale una celda, o recórralas con las flechas del teclado, para leer su detalle.',
    scroller,
    draw: rows.draw,
  })
  if (isLong) holdFirst()
  return Object.assign(map, {show})
}

function findCells(parent: Element | undefined): HTMLElement[] {
  return Array.from(parent?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])
}

function nameRow({slug, name, department}: Municipality, {isLong}: {isLong: boolean}): HTMLTableRowElement {
  const link = element('a', {href: toMunicipalityHref(slug)}, name)
  const header = element('th', {scope: 'row'}, link)
  const row = element('tr', {'data-municipality': slug}, header)
  if (!isLong) return row
  header.append(element('small', {}, department))
  header.role = 'rowheader'
  row.role = 'row'
  return row
}

/** Says what the parts of a table are, whose rows are not laid out as those of one. */
function keepRoles(table: HTMLElement): void {
  const roles = {thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader'}
  table.role = 'table'
  for (const [name, role] of Object.entries(roles))
    for (const part of table.querySelectorAll(name)) part.role = role
}

function noPlanCell(columns: number): HTMLElement {
  return element('td', {class: 'no-plan', colspan: columns}, 'sin plan de acción cargado')
}

function changeCell(change: number | undefined): HTMLElement {
  if (change === undefined) return element('td', {class: 'change'}, element('span', {class: 'missing'}, '—'))
  const points = formatNumber(100 * change, {digits: 0, apart: [0]})
  return element('td', {class: 'change'}, change > 0 ? `+${points}` : points)
}

/** How many bimesters each year has. */
export function toYears(columns: readonly {bimester: string}[]): {year: number; count: number}[] {
  const counts = new Map<number, number>()
  for (const {bimester} of columns) {
    const {year} = parseBimester(bimester)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return Array.from(counts, ([year, count]) => ({year, count}))
}
