import {html} from 'htl'
import {APART_WORDS} from '../domain/comparison.js'
import type {Municipality} from '../domain/site.js'
import {toMunicipalityHref} from './links.js'
import {paged} from './paged.js'

/** A municipality that is not compared. */
export interface ApartRow {
  municipality: string
  /** Why, as the tables say it. */
  apart: string
  /** What is known of it all the same. */
  known: string
}

/** Those that stand apart: why, and what is known of them. */
export function apartTable(
  rows: readonly ApartRow[],
  {places}: {places: ReadonlyMap<string, Municipality>},
): HTMLElement {
  const table = html`<table class="apart-table stacked">
    <thead><tr><th scope="col">Municipio</th><th scope="col">Por qué</th><th scope="col">Lo que se sabe</th></tr></thead>
    <tbody></tbody>
  </table>`
  return paged(table, rows, {
    toRow: ({municipality, apart, known}) => html`<tr data-municipality=${municipality}>
      <th scope="row"><a href=${toMunicipalityHref(municipality)}>${places.get(municipality)?.name ?? municipality}</a></th>
      <td data-label="Por qué">${APART_WORDS[apart] ?? apart}</td>
      <td data-label="Lo que se sabe">${known}</td>
    </tr>`,
    words: ['municipio', 'municipios'],
  })
}
