import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import {type Obligation, toObligationNotes} from '../domain/obligation.js'
import {formatFloor, formatGoal, formatValue} from '../domain/quantity.js'
import {toMunicipalityHref} from './links.js'
import {stateMark} from './state-mark.js'

/** What falls due in one municipality: one row a window, with its goal and how far it is. */
export function obligationTable(rows: readonly Obligation[]): HTMLElement {
  return html`<table class="obligation-table stacked">
    <thead><tr><th scope="col">Vence</th><th scope="col">Indicador</th><th scope="col" class="number">Meta</th>
      <th scope="col" class="number">Valor</th><th scope="col">Estado</th></tr></thead>
    <tbody>${rows.map(obligationRow)}</tbody>
  </table>`
}

function obligationRow(row: Obligation): HTMLElement {
  const href = toMunicipalityHref(row.municipality, {bimester: row.bimester ?? undefined, code: row.code})
  const floor = formatFloor(row)
  return html`<tr data-code=${row.code} data-state=${row.state}>
    <td data-label="Vence"><time datetime=${row.window_end}>${formatShortDate(row.window_end)}</time></td>
    <th scope="row"><a href=${href}>${row.indicator}</a> <span class="code">${row.code}</span>
      ${row.legal ? html`<small>plazo legal</small>` : ''}</th>
    <td class="number" data-label="Meta">${formatGoal(row)}${floor === '' ? '' : html`<small>${floor}</small>`}</td>
    <td class="number" data-label="Valor">${valueCell(row)}</td>
    <td data-label="Estado">${stateMark(row.state)}${toObligationNotes(row).map((note) => html`<small>${note}</small>`)}</td>
  </tr>`
}

function valueCell(row: Obligation): unknown {
  if (row.state === 'no_exigible' && !row.is_open) return html`<span class="missing">—</span>`
  if (row.value === null) return html`<span class="missing">sin dato</span>`
  return [html`<span>${formatValue(row)}</span>`, row.is_open ? html`<small>hasta ahora</small>` : '']
}
