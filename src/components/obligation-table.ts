import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import {type Obligation, toObligationNotes} from '../domain/obligation.js'
import {formatFloor, formatGoal, formatValue} from '../domain/quantity.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {toIndicatorHref} from './links.js'
import {stateMark} from './state-mark.js'

/** What falls due in one municipality: one row a window, with its goal and how far it is. */
export function obligationTable(
  rows: readonly Obligation[],
  {ownPage}: Pick<IndicatorLinkOptions, 'ownPage'>,
): HTMLElement {
  return html`<table class="obligation-table stacked">
    <thead><tr><th scope="col">Vence</th><th scope="col">Indicador</th><th scope="col" class="number">Meta</th>
      <th scope="col" class="number">Valor</th><th scope="col">Estado</th></tr></thead>
    <tbody>${rows.map((row) => obligationRow(row, ownPage))}</tbody>
  </table>`
}

function obligationRow(row: Obligation, ownPage: boolean): HTMLElement {
  const href = toIndicatorHref(row.municipality, row.code, {bimester: row.bimester ?? undefined, ownPage})
  const floor = formatFloor(row)
  return html`<tr data-code=${row.code} data-state=${row.state}>
    <td data-label="Vence"><time datetime=${row.window_end}>${formatShortDate(row.window_end)}</time></td>
    <th scope="row"><a href=${href}>${row.indicator}</a> <span class="code">${row.code}</span>
      ${legalMark(row)}</th>
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

function legalMark({legal, state}: Obligation): HTMLElement | string {
  if (!legal) return ''
  return state === 'incumple'
    ? html`<span class="overdue-flag">plazo legal vencido</span>`
    : html`<small>plazo legal</small>`
}
