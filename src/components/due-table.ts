import {html} from 'htl'
import type {Compliance} from '../domain/compliance.js'
import {formatFloor, formatGoal, formatValue} from '../domain/quantity.js'
import {isOverdue, toVerdictNotes} from '../domain/verdict.js'
import {toMunicipalityHref} from './links.js'
import {stateMark} from './state-mark.js'

/** What fell due: one row an indicator, with a link to its row in the municipality's page. */
export function dueTable(
  rows: readonly Compliance[],
  {names}: {names: ReadonlyMap<string, string>},
): HTMLElement {
  return html`<table class="due-table stacked">
    <thead><tr><th scope="col">Indicador</th><th scope="col">Municipio</th><th scope="col" class="number">Valor</th>
      <th scope="col" class="number">Meta</th><th scope="col">Estado</th></tr></thead>
    <tbody>${rows.map((row) => dueRow(row, names.get(row.municipality) ?? row.municipality))}</tbody>
  </table>`
}

function dueRow(row: Compliance, name: string): HTMLElement {
  const href = toMunicipalityHref(row.municipality, {bimester: row.bimester, code: row.code})
  return html`<tr data-code=${row.code}>
    <th scope="row"><a href=${href}>${row.indicator}</a> <span class="code">${row.code}</span>
      ${isOverdue(row) ? html`<span class="overdue-flag">plazo legal vencido</span>` : ''}</th>
    <td data-label="Municipio">${name}</td>
    <td class="number" data-label="Valor">${formatValue(row)}</td>
    <td class="number" data-label="Meta">${formatGoal(row)}${formatFloor(row) === '' ? '' : html`<small>${formatFloor(row)}</small>`}</td>
    <td data-label="Estado">${stateMark(row.state)}${toVerdictNotes(row).map((note) => html`<small>${note}</small>`)}</td>
  </tr>`
}
