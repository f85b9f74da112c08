import {html} from 'htl'
import type {Compliance} from '../domain/compliance.js'
import {formatScore, type Score} from '../domain/score.js'
import {complianceRow} from './compliance-row.js'
import {groupRows} from './row-group.js'

export interface MatrixOptions {
  bimester: string
  /** The scores of the actions, by the action's name; an action without one shows none. */
  scores?: ReadonlyMap<string, Score>
  /** Where colour bands meet: a score beside one is told apart from it. */
  edges?: readonly number[]
  /** Where an indicator is shown by itself. */
  toHref?: (row: Compliance) => string
}

/** The plan's indicators in one bimester, grouped by action, each with its history; rows are those of all bimesters. */
export function complianceMatrix(
  rows: readonly Compliance[],
  {bimester, scores = new Map(), edges = [], toHref}: MatrixOptions,
): HTMLElement {
  const histories = groupRows(rows, ({code}) => code)
  const actions = groupRows(
    rows.filter((row) => row.bimester === bimester),
    ({action}) => action,
  )
  const times = rows.map(({t}) => t)
  const span = [Math.min(...times), Math.max(...times)] as const
  return html`<table class="matrix stacked">
    <thead><tr>
      <th scope="col">Indicador</th><th scope="col" class="number">Valor</th><th scope="col" class="number">Meta</th>
      <th scope="col" class="number">Avance</th><th scope="col" class="number">Cumplimiento</th>
      <th scope="col">Estado</th><th scope="col">Historia<small>${toYears(rows)}</small></th>
    </tr></thead>
    ${Array.from(
      actions,
      ([action, group]) => html`<tbody>
        <tr class="group"><th colspan="7" scope="rowgroup">${action}${actionScore(scores.get(action), edges)}</th></tr>
        ${group.flatMap((row) =>
          complianceRow(row, {
            history: histories.get(row.code) ?? [row],
            href: toHref?.(row),
            span,
            marked: row.t,
          }),
        )}
      </tbody>`,
    )}
  </table>`
}

function actionScore(score: Score | undefined, edges: readonly number[]): HTMLElement | string {
  return score === undefined ? '' : html`<span class="action-score">${formatScore(score, edges)}</span>`
}

function toYears(rows: readonly Compliance[]): string {
  const years = rows.map(({bimester}) => bimester.slice(0, 4)).sort()
  return `de ${years[0]} a ${years.at(-1)}`
}
