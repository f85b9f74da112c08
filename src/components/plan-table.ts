import {html} from 'htl'
import type {PlanRow} from '../domain/plan-text.js'
import {groupRows} from './row-group.js'

/** The columns of a plan as the municipalities adopted it, after the action. */
const COLUMNS = [
  ['Beneficios', 'beneficios'],
  ['Indicadores', 'indicador_texto'],
  ['Metas', 'meta_texto'],
  ['Actividades', 'actividades'],
  ['Responsables', 'responsables'],
  ['Recursos', 'recursos'],
  ['Tiempos', 'tiempos_texto'],
] as const

/** The plan in its eight columns, one row an action: what the rows of an action say alike is said once. */
export function planTable(rows: readonly PlanRow[]): HTMLElement {
  const actions = groupRows(rows, ({accion}) => accion)
  return html`<table class="plan-table stacked">
    <thead><tr><th scope="col">Acción</th>${COLUMNS.map(([label]) => html`<th scope="col">${label}</th>`)}</tr></thead>
    <tbody>${Array.from(
      actions,
      ([action, group]) =>
        html`<tr><th scope="row">${action}</th>${COLUMNS.map(
          ([label, column]) => html`<td data-label=${label}>${toTexts(group.map((row) => row[column]))}</td>`,
        )}</tr>`,
    )}</tbody></table>`
}

function toTexts(texts: readonly string[]): HTMLElement {
  const distinct = [...new Set(texts.filter((text) => text !== ''))]
  if (distinct.length === 0) return html`<span class="missing">el plan no lo dice</span>`
  if (distinct.length === 1) return html`<span>${distinct[0]}</span>`
  return html`<ul>${distinct.map((text) => html`<li>${text}</li>`)}</ul>`
}
