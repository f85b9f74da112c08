import {html} from 'htl'
import {formatAttainment} from '../domain/attainment-formula.js'
import {formatShortDate} from '../domain/calendar-date.js'
import type {ExampleWindow, MethodExample} from '../domain/method-example.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {toWindowName} from '../domain/window-name.js'
import {stateMark} from './state-mark.js'

/** Every window of an example that has closed, with the formula of its attainment filled in. */
export function exampleWindows({windows}: MethodExample): HTMLElement {
  return html`<div><p class="example-label">Cada periodo que cerró</p><table>
    <thead><tr><th scope="col">Periodo</th><th scope="col">Valor</th><th scope="col">Alcanzado</th><th scope="col">Estado</th></tr></thead>
    <tbody>${windows.map(
      (
        window,
      ) => html`<tr><th scope="row">${toName(window)}</th><td data-label="Valor">${toValue(window)}</td>
        <td data-label="Alcanzado">${toAttainment(window)}</td><td class="verdict">${stateMark(window.state)}</td></tr>`,
    )}</tbody></table></div>`
}

function toName({window_kind, first_day, last_day, as_of}: ExampleWindow): string {
  if (window_kind === 'plazo') return `a ${formatShortDate(as_of)}`
  return toWindowName(window_kind, first_day, last_day)
}

function toValue({
  value,
  ratio,
  numerator,
  denominator,
  partial,
  reason,
  covered_days,
  window_days,
}: ExampleWindow): unknown {
  if (reason !== null) return reason
  if (value === null) return html`<span class="missing">sin dato</span>`
  if (ratio)
    return `${formatNumber(numerator ?? 0)} ÷ ${formatNumber(denominator ?? 0)} = ${formatShare(value)}`
  const figure = formatNumber(value, {digits: 2})
  if (!partial) return figure
  return html`al menos ${figure}<small>${covered_days} de ${window_days} días con datos</small>`
}

function toAttainment(window: ExampleWindow): unknown {
  const known = window.attainment ?? (window.partial ? window.attainment_min : null)
  const formula = formatAttainment(window)
  if (known === null || formula === '') return html`<span class="missing">—</span>`
  const result = `${formula}${formula.includes('÷') ? ' =' : ':'} ${formatShare(known)}`
  return window.attainment === null ? html`${result}<small>por lo menos</small>` : result
}
