import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatGoal, formatSpan, formatValue} from '../domain/quantity.js'
import {toVerdictNotes} from '../domain/verdict.js'
import {stateMark} from './state-mark.js'

/** The rows behind a history chart, the latest first. */
export function historyTable(rows: readonly Compliance[]): HTMLElement {
  return html`<table class="history-table">
    <thead><tr><th scope="col">Bimestre</th><th scope="col" class="number">Valor</th><th scope="col" class="number">Meta</th>
      <th scope="col">Estado</th><th scope="col">Detalle</th></tr></thead>
    <tbody>${rows.toReversed().map(
      (row) => html`<tr>
        <th scope="row">${toBimesterWords(row.bimester)}</th>
        <td class="number">${formatValue(row)}${formatSpan(row) === '' ? '' : html`<small>${formatSpan(row)}</small>`}</td>
        <td class="number">${formatGoal(row)}</td>
        <td>${stateMark(row.state)}</td>
        <td>${toVerdictNotes(row).join('; ')}</td>
      </tr>`,
    )}</tbody></table>`
}
