import {html} from 'htl'
import type {Plan} from '../domain/plan-text.js'

/** What the review of a plan's file remarks, line by line. */
export function planWarnings(warnings: Plan['warnings']): HTMLElement {
  return html`<ul class="plan-warnings">${warnings.map(
    ({line, text}) => html`<li><span class="code">línea ${line}</span> ${text}</li>`,
  )}</ul>`
}
