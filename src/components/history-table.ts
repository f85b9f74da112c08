import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import type {ProcessLimit} from '../domain/process.js'
import {formatGoal, formatSpan, formatValue, toQuantity} from '../domain/quantity.js'
import {toVerdictNotes} from '../domain/verdict.js'
import {stateMark} from './state-mark.js'

/** The rows behind a history chart, the latest first, with the limits of its process where it shows them. */
export function historyTable(
  rows: readonly Compliance[],
  {limits = []}: {limits?: readonly ProcessLimit[]} = {},
): HTMLElement {
  const between = new Map(limits.map((limit) => [limit.t, limit]))
  return html`<table class="history-table">
    <thead><tr><th scope="col">Bimestre</th><th scope="col" class="number">Valor</th><th scope="col" class="number">Meta</th>
      ${limits.length === 0 ? '' : html`<th scope="col" class="number">Límites del proceso</th>`}<th scope="col">Estado</th><th scope="col">Detalle</th></tr></thead>
    <tbody>${rows.toReversed().map(
      (row) => html`<tr>
        <th scope="row">${toBimesterWords(row.bimester)}</th>
        <td class="number">${formatValue(row)}${formatSpan(row) === '' ? '' : html`<small>${formatSpan(row)}</small>`}</td>
        <td class="number">${formatGoal(row)}</td>
        ${limits.length === 0 ? '' : html`<td class="number">${toLimits(row, between.get(row.t))}</td>`}
        <td>${stateMark(row.state)}</td>
        <td>${toVerdictNotes(row).join('; ')}</td>
      </tr>`,
    )}</tbody></table>`
}

function toLimits(row: Compliance, limit: ProcessLimit | undefined): string {
  if (limit === undefined) return '—'
  return `${toQuantity(row, limit.lower).figure} a ${toQuantity(row, limit.upper).figure}`
}
