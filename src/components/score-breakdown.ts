import {html} from 'htl'
import {formatOverdue, formatScore, type Score} from '../domain/score.js'
import {stateCounts} from './state-counts.js'

export interface ScoreBreakdownOptions {
  /** Where colour bands meet: a score beside one is told apart from it. */
  edges?: readonly number[]
}

/** A score row of a line or an action. */
export interface LevelScore extends Score {
  level: string
  /** The line or the action. */
  key: string
}

/** The scores of one bimester by line of action, each with its bounds, its indicators by state and its overdue deadlines. */
export function scoreBreakdown(
  rows: readonly LevelScore[],
  {edges = []}: ScoreBreakdownOptions = {},
): HTMLElement {
  return html`<table class="score-breakdown stacked">
    <thead><tr><th scope="col">Línea de acción</th><th scope="col">Puntaje</th><th scope="col">Indicadores</th></tr></thead>
    <tbody>${rows
      .filter(({level}) => level === 'linea')
      .map(
        (row) => html`<tr data-key=${row.key}><th scope="row">${row.key}</th>
        <td data-label="Puntaje"><span>${formatScore(row, edges)}${overdueFlag(row)}</span></td>
        <td data-label="Indicadores">${stateCounts(row)}</td></tr>`,
      )}</tbody>
  </table>`
}

function overdueFlag(row: Score): HTMLElement | string {
  const overdue = formatOverdue(row)
  return overdue === '' ? '' : html` <span class="overdue-flag">${overdue}</span>`
}
