import {html} from 'htl'
import type {MethodExample} from '../domain/method-example.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {formatGoal} from '../domain/quantity.js'
import type {Score} from '../domain/score.js'
import {formatScoreFormula} from '../domain/score-formula.js'
import {scoreLine} from './score-line.js'
import {stateCounts} from './state-counts.js'
import {stateMark} from './state-mark.js'

/** The score of a few indicators in their first bimester, with the sums that it and its bounds are reckoned from. */
export function scoreExample(
  [score]: readonly Score[],
  examples: readonly MethodExample[],
  {edges}: {edges: readonly number[]},
): HTMLElement | string {
  if (score === undefined) return ''
  const rows = examples.flatMap(({bimesters}) => bimesters.filter(({t}) => t === score.t))
  const reckon = (column: 'compliance' | 'compliance_min' | 'compliance_max', result: number | null) => {
    const parts = rows.flatMap((row) =>
      row[column] === null ? [] : [{weight: row.weight, share: row[column]}],
    )
    return `${formatScoreFormula(parts)} = ${result === null ? '—' : formatShare(result)}`
  }
  return html`<figure class="example">
    <figcaption><span class="example-word">Ejemplo ·</span> una línea con tres indicadores, el primero con peso 2</figcaption>
    <table>
      <thead><tr><th scope="col">Indicador</th><th scope="col">Peso</th><th scope="col">Cumplimiento</th><th scope="col">Como mínimo</th>
        <th scope="col">Como máximo</th><th scope="col">Estado</th></tr></thead>
      <tbody>${rows.map(
        (row) => html`<tr><th scope="row">${row.indicator}: ${formatGoal(row)}</th>
          <td data-label="Peso">${formatNumber(row.weight)}</td><td data-label="Cumplimiento">${toShare(row.compliance)}</td>
          <td data-label="Como mínimo">${toShare(row.compliance_min)}</td><td data-label="Como máximo">${toShare(row.compliance_max)}</td>
          <td class="verdict">${stateMark(row.state)}</td></tr>`,
      )}</tbody></table>
    <dl class="facts">
      <dt>puntaje</dt><dd>${reckon('compliance', score.score)}</dd>
      <dt>si lo que falta fuera 0</dt><dd>${reckon('compliance_min', score.score_min)}</dd>
      <dt>si fuera completo</dt><dd>${reckon('compliance_max', score.score_max)}</dd>
    </dl>
    ${scoreLine(score, {edges})}${stateCounts(score)}
  </figure>`
}

function toShare(share: number | null): unknown {
  return share === null ? html`<span class="missing">—</span>` : formatShare(share)
}
