import {html} from 'htl'
import {toAttainmentFormula, toValueFormula} from '../domain/formula.js'
import type {MethodExample} from '../domain/method-example.js'
import {toWindowLabel} from '../domain/window-label.js'
import {stateMark} from './state-mark.js'

/** Every window of an example that has closed, the first one first, with its formulas filled in. */
export function exampleWindows({windows, bimesters: [subject]}: MethodExample): HTMLElement | string {
  if (subject === undefined) return ''
  const closed = windows.filter(({open, goal}) => !open && goal !== undefined).toReversed()
  return html`<div><p class="example-label">Cada periodo que cerró</p><table>
    <thead><tr><th scope="col">Periodo</th><th scope="col">Valor</th><th scope="col">Alcanzado</th><th scope="col">Estado</th></tr></thead>
    <tbody>${closed.map(
      (window) => html`<tr><th scope="row">${toWindowLabel(window)}</th>
        <td data-label="Valor">${window.reason ?? toValueFormula(window, subject)}</td>
        <td data-label="Alcanzado">${toAttainmentFormula(window, subject) || '—'}</td>
        <td class="verdict">${stateMark(window.state)}</td></tr>`,
    )}</tbody></table></div>`
}
