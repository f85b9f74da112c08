import {html} from 'htl'
import type {DueRow} from '../domain/due.js'
import {formatFloor, formatGoal, formatSpan, formatValue} from '../domain/quantity.js'
import {isOverdue, toVerdictNotes} from '../domain/verdict.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {toIndicatorHref} from './links.js'
import {paged} from './paged.js'
import {stateMark} from './state-mark.js'

/** What fell due: one row an indicator, with a link to where it is shown by itself, a page at a time. */
export function dueTable(rows: readonly DueRow[], {names, ownPage}: IndicatorLinkOptions): HTMLElement {
  const table = html`<table class="due-table stacked">
    <thead><tr><th scope="col">Indicador</th><th scope="col">Municipio</th><th scope="col" class="number">Valor</th>
      <th scope="col" class="number">Meta</th><th scope="col">Estado</th></tr></thead>
    <tbody></tbody>
  </table>`
  return paged(table, rows, {toRow: (row) => dueRow(row, {names, ownPage}), size: 50})
}

function dueRow(row: DueRow, {names, ownPage}: IndicatorLinkOptions): HTMLElement {
  const href = toIndicatorHref(row.municipality, row.code, {bimester: row.bimester, ownPage})
  return html`<tr data-code=${row.code}>
    <th scope="row"><a href=${href}>${row.indicator}</a> <span class="code">${row.code}</span>
      ${isOverdue(row) ? html`<span class="overdue-flag">plazo legal vencido</span>` : ''}</th>
    <td data-label="Municipio">${names.get(row.municipality) ?? row.municipality}</td>
    <td class="number" data-label="Valor"><span>${formatValue(row)}</span>${formatSpan(row) === '' ? '' : html`<small>${formatSpan(row)}</small>`}</td>
    <td class="number" data-label="Meta">${formatGoal(row)}${formatFloor(row) === '' ? '' : html`<small>${formatFloor(row)}</small>`}</td>
    <td data-label="Estado">${stateMark(row.state)}${toVerdictNotes(row).map((note) => html`<small>${note}</small>`)}</td>
  </tr>`
}
