import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatScore, formatStateCounts, type Score} from '../domain/score.js'

/** The rows behind a score chart, the latest first. */
export function scoreTable(
  rows: readonly Score[],
  {edges = []}: {edges?: readonly number[]} = {},
): HTMLElement {
  return html`<table class="score-table">
    <thead><tr><th scope="col">Bimestre</th><th scope="col">Puntaje</th><th scope="col">Indicadores</th></tr></thead>
    <tbody>${rows.toReversed().map(
      (
        row,
      ) => html`<tr><th scope="row">${toBimesterWords(row.bimester)}</th><td>${formatScore(row, edges)}</td>
        <td>${formatStateCounts(row)}</td></tr>`,
    )}</tbody></table>`
}
