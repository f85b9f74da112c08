import {html} from 'htl'
import type {Breakdown} from '../domain/breakdown.js'
import {formatDate} from '../domain/calendar-date.js'
import {formatNumber} from '../domain/number.js'
import {groupRows} from './row-group.js'
import {shareBar} from './share-bar.js'

export interface BreakdownOptions {
  indicator: string
  unit: string
  ratio: boolean
}

/** One indicator by section or department, window by window; rows of a few windows. */
export function breakdownTable(
  rows: readonly Breakdown[],
  {indicator, unit, ratio}: BreakdownOptions,
): HTMLElement {
  const windows = groupRows(rows, (row) => `${row.window_start} ${row.window_end}`)
  return html`<div class="breakdown"><h3>${indicator}</h3>${Array.from(windows.values(), (parts) => {
    const most = Math.max(...parts.map(({value}) => value ?? 0))
    return html`<table>
      <caption>Del ${formatDate(parts[0]?.window_start ?? '')} al ${formatDate(parts[0]?.window_end ?? '')}</caption>
      <thead><tr><th scope="col">${ratio ? 'Dependencia' : 'Sección'}</th><th scope="col" class="number">${ratio ? 'A tiempo' : unit}</th></tr></thead>
      <tbody>${parts.map(
        (part) => html`<tr><th scope="row">${part.key === '' ? 'sin nombre' : part.key}</th>
          <td class="number">${ratio ? [shareBar(part.value), ratioParts(part)] : countBar(part.value, most)}</td></tr>`,
      )}</tbody></table>`
  })}</div>`
}

function ratioParts({numerator, denominator}: Breakdown): HTMLElement | string {
  if (numerator === null || denominator === null) return ''
  return html`<small>${formatNumber(numerator)} de ${formatNumber(denominator)}</small>`
}

function countBar(value: number | null, most: number): HTMLElement {
  if (value === null) return html`<span class="missing">sin dato</span>`
  const bar = html`<span class="share">${formatNumber(value)}<i aria-hidden="true"></i></span>`
  bar.style.setProperty('--share', `${most === 0 ? 0 : (100 * value) / most}%`)
  return bar
}
