import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import type {MethodExample} from '../domain/method-example.js'
import {formatShare} from '../domain/number.js'
import {toVerdictNotes} from '../domain/verdict.js'
import {stateMark} from './state-mark.js'

/** How the indicator of an example stands in each bimester, with its compliance and, if wanted, the progress of the open window. */
export function exampleBimesters(
  {bimesters}: Pick<MethodExample, 'bimesters'>,
  {progress = false}: {progress?: boolean} = {},
): HTMLElement {
  return html`<div><p class="example-label">Cada bimestre</p><table>
    <thead><tr><th scope="col">Bimestre</th>${progress ? html`<th scope="col">Avance</th>` : ''}<th scope="col">Cumplimiento</th>
      <th scope="col">Estado</th></tr></thead>
    <tbody>${bimesters.map(
      (row) => html`<tr><th scope="row">${toBimesterWords(row.bimester)}</th>
        ${progress ? html`<td data-label="Avance">${toShare(row.progress)}</td>` : ''}
        <td data-label="Cumplimiento">${toCompliance(row)}</td>
        <td class="verdict">${stateMark(row.state)}${toVerdictNotes(row).map((note) => html`<small>${note}</small>`)}</td></tr>`,
    )}</tbody></table></div>`
}

function toCompliance({compliance, compliance_min: low, compliance_max: high}: Compliance): unknown {
  const bounds = low !== null && high !== null && low !== high
  return [
    toShare(compliance),
    bounds ? html`<small>entre ${formatShare(low)} y ${formatShare(high)}</small>` : '',
  ]
}

function toShare(share: number | null): unknown {
  return share === null ? html`<span class="missing">—</span>` : formatShare(share)
}
