import {html} from 'htl'
import {formatRate, toRank} from '../domain/comparison-finding.js'
import {formatNumber} from '../domain/number.js'
import type {Municipality} from '../domain/site.js'
import type {VisitRank} from '../domain/visit-rank.js'
import {toMunicipalityHref} from './links.js'
import {paged} from './paged.js'

export interface RankTableOptions {
  /** By slug. */
  places: ReadonlyMap<string, Municipality>
  perThousand: boolean
  /** The slugs of those that stand out. */
  picks: readonly string[]
}

/** The sites that have a place, a page at a time, in the order of the rows. */
export function rankTable(rows: readonly VisitRank[], options: RankTableOptions): HTMLElement {
  const hasRates = rows.some(({rate}) => rate !== undefined)
  const hasGroups = rows.some(({municipality}) => options.places.get(municipality)?.group)
  const table = html`<table class="rank-table stacked">
    <thead><tr><th scope="col">Municipio</th><th scope="col" class="number">Puesto</th>
      <th scope="col" class="number">Visitas</th>${hasRates ? html`<th scope="col" class="number">Por 1.000 habitantes</th>` : ''}
      <th scope="col" class="number">Puesto en su departamento</th>
      ${hasGroups ? html`<th scope="col" class="number">Puesto en su grupo</th>` : ''}
      <th scope="col" class="number">Meses conocidos</th></tr></thead>
    <tbody></tbody>
  </table>`
  return paged(table, rows, {
    toRow: (row) => rankRow(row, {...options, hasGroups, hasRates}),
    words: ['sitio', 'sitios'],
  })
}

function rankRow(
  row: VisitRank,
  {
    places,
    perThousand,
    picks,
    hasGroups,
    hasRates,
  }: RankTableOptions & {hasGroups: boolean; hasRates: boolean},
): HTMLElement {
  const {municipality, visits, known_months, months} = row
  const place = places.get(municipality)
  const [inDepartment, inGroup] = perThousand
    ? [row.rate_rank_department, row.rate_rank_group]
    : [row.rank_department, row.rank_group]
  return html`<tr class=${picks.includes(municipality) ? 'picked' : ''} data-municipality=${municipality}>
    <th scope="row"><a href=${toMunicipalityHref(municipality)}>${place?.name ?? municipality}</a>
      <small>${[place?.department, place?.group].filter(Boolean).join(' · ')}</small></th>
    <td class="number" data-label="Puesto">${formatPlace(toRank(row, {perThousand}))}</td>
    <td class="number" data-label="Visitas">${formatNumber(visits ?? 0)}</td>
    ${hasRates ? html`<td class="number" data-label="Por 1.000 habitantes">${rateCell(row.rate, place)}</td>` : ''}
    <td class="number" data-label="Puesto en su departamento">${formatPlace(inDepartment)}</td>
    ${hasGroups ? html`<td class="number" data-label="Puesto en su grupo">${formatPlace(inGroup)}</td>` : ''}
    <td class="number" data-label="Meses conocidos">${known_months} de ${months}</td>
  </tr>`
}

/** A rate with the year of the population that it was made with. */
export function rateCell(rate: number | null | undefined, place: Municipality | undefined): unknown {
  if (rate === undefined || rate === null) return html`<span class="missing">—</span>`
  return html`<span>${formatRate(rate)} <small>población de ${place?.population_year}</small></span>`
}

/** A place as it is read: `3.º`; a dash where there is none. */
export function formatPlace(rank: number | null | undefined): string {
  return rank === undefined || rank === null ? '—' : `${formatNumber(rank)}.º`
}
