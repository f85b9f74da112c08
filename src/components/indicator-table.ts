import {html} from 'htl'
import {formatDate, writeDates} from '../domain/calendar-date.js'
import {MEASURE_WORDS} from '../domain/measure-words.js'
import {agreeUnit} from '../domain/noun.js'
import type {PlanRow} from '../domain/plan-text.js'
import {groupRows} from './row-group.js'

/** How each indicator of a plan is measured: one row an indicator and validity, marked where something is assumed. */
export function indicatorTable(rows: readonly PlanRow[]): HTMLElement {
  const actions = groupRows(rows, ({accion}) => accion)
  const shared = toShared(rows)
  return html`<div>${sharedFacts(rows[0], shared)}<table class="indicator-table stacked">
    <thead><tr><th scope="col">Indicador</th><th scope="col">Se mide con</th><th scope="col">Periodo o plazo</th>
      <th scope="col">Meta</th>${shared.validity ? '' : html`<th scope="col">Vigencia</th>`}<th scope="col">Soporte</th></tr></thead>
    ${Array.from(
      actions,
      ([action, group]) => html`<tbody>
        <tr class="group"><th colspan="6" scope="rowgroup">${action}</th></tr>${group.map((row) => indicatorRow(row, shared))}</tbody>`,
    )}</table></div>`
}

/** What every row of a plan says alike, and is said once. */
interface Shared {
  validity: boolean
  document: boolean
}

function toShared(rows: readonly PlanRow[]): Shared {
  const alike = (toText: (row: PlanRow) => string) => new Set(rows.map(toText)).size === 1
  return {
    validity: alike(({desde, hasta, vigencia_supuesta}) => `${desde} ${hasta} ${vigencia_supuesta}`),
    document: alike(({documento}) => documento),
  }
}

function sharedFacts(row: PlanRow | undefined, {validity, document}: Shared): HTMLElement | string {
  if (row === undefined) return ''
  return html`<dl class="facts">
    ${document && row.documento !== '' ? html.fragment`<dt>Documento</dt><dd>${row.documento}</dd>` : ''}
    ${validity ? html.fragment`<dt>Vigencia</dt><dd>${toValidity(row)}</dd>` : ''}
  </dl>`
}

function toValidity({desde, hasta, vigencia_supuesta}: PlanRow): unknown {
  return [`del ${formatDate(desde)} al ${formatDate(hasta)}`, assumed(vigencia_supuesta)]
}

function indicatorRow(row: PlanRow, shared: Shared): HTMLElement {
  return html`<tr id=${`${row.codigo}-${row.desde}`}>
    <th scope="row">${row.indicador} <span class="code">${row.codigo}</span></th>
    <td data-label="Se mide con">${MEASURE_WORDS[row.forma] ?? row.forma}${toParameters(row)}</td>
    <td data-label="Periodo o plazo">${toWindow(row)}${assumed(row.ventana_supuesta)}</td>
    <td data-label="Meta">${toGoal(row)}${assumed(row.meta_supuesta)}</td>
    ${shared.validity ? '' : html`<td data-label="Vigencia">${toValidity(row)}</td>`}
    <td data-label="Soporte">${toSource(row, shared)}${row.nota === '' ? '' : html`<small class="note-text">${writeDates(row.nota)}</small>`}</td>
  </tr>`
}

function toParameters(row: PlanRow): HTMLElement | string {
  const parts = [
    ['tipo', row.tipo],
    ['estado', row.estado],
    ['sección', row.seccion],
    ['organización', row.organizacion],
    ['asistentes, al menos', row.asistentes_minimos],
    ['medida', row.medida],
    ['denominador', row.denominador],
  ].filter(([, value]) => value !== '')
  return parts.length === 0
    ? ''
    : html`<small>${parts.map(([name, value]) => `${name}: ${value}`).join('; ')}</small>`
}

function toWindow({ventana, plazo}: PlanRow): string {
  if (ventana === '') return 'el plan no lo dice: se mira por bimestre'
  if (ventana !== 'plazo') return `cada ${ventana}`
  if (plazo === 'plan') return 'al terminar el plan'
  const phase = /^fase (\d)$/.exec(plazo)
  return phase === null ? `hasta el ${formatDate(plazo)}` : `plazo legal de la fase ${phase[1]}`
}

function toGoal({meta, minimo, sentido, unidad}: PlanRow): unknown {
  if (meta === '' && minimo === '') return html`<span class="missing">sin meta</span>`
  const unit = unidad === '%' ? '' : ` ${agreeUnit(Number(meta.replace(',', '.')), unidad)}`
  const least =
    minimo === '' ? '' : html`<small>${sentido === 'a_lo_sumo' ? 'límite' : 'mínimo'} ${minimo}</small>`
  return [html`<span>${sentido === 'a_lo_sumo' ? 'a lo sumo ' : ''}${meta}${unit}</span>`, least]
}

function toSource({acto, documento, lugar}: PlanRow, {document}: Shared): unknown {
  return [lugar, writeDates(acto), document ? '' : documento]
    .filter((part) => part !== '')
    .map((part, i) => (i === 0 ? html`<span>${part}</span>` : html`<small>${part}</small>`))
}

function assumed(flag: string): HTMLElement | string {
  return flag === '' ? '' : html`<small class="assumed">supuesto: el plan no lo dice</small>`
}
