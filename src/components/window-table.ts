import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import {toAttainmentFormula, toValueFormula} from '../domain/formula.js'
import type {IndicatorWindow, Subject} from '../domain/indicator-window.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import {toQuantity} from '../domain/quantity.js'
import {toWindowLabel} from '../domain/window-label.js'
import {paged} from './paged.js'
import {stateMark} from './state-mark.js'

export interface WindowTableOptions {
  subject: Subject
  /** The rows behind a window, made when they are asked for. */
  evidence: (window: IndicatorWindow) => HTMLElement
  /** How many windows to show at once. */
  size?: number
}

/** Windows with their value, goal and state, the formulas with their inputs filled in, and the rows behind each on demand. */
export function windowTable(
  windows: readonly IndicatorWindow[],
  {subject, evidence, size = 24}: WindowTableOptions,
): HTMLElement {
  const table = html`<table class="window-table stacked">
    <thead><tr><th scope="col">Periodo</th><th scope="col">Valor</th><th scope="col">Meta</th>
      <th scope="col">Alcanzado</th><th scope="col">Estado</th><th scope="col">Días con datos</th><th scope="col">Filas</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, windows, {
    size,
    toRow: (window) => html.fragment`${windowRows(window, {subject, evidence})}` as unknown as HTMLElement,
  })
}

function windowRows(window: IndicatorWindow, {subject, evidence}: WindowTableOptions): HTMLElement[] {
  const label = toWindowLabel(window)
  const id = `filas-${window.window_id}-${window.as_of}`
  const button = html`<button type="button" class="more" aria-expanded="false" aria-controls=${id} aria-label=${`Ver filas: ${label}`}>ver filas</button>`
  const detail = html`<tr id=${id} class="detail" hidden><td colspan="7"></td></tr>`
  button.addEventListener('click', () => {
    detail.hidden = !detail.hidden
    button.setAttribute('aria-expanded', String(!detail.hidden))
    button.textContent = detail.hidden ? 'ver filas' : 'ocultar filas'
    const cell = detail.firstElementChild
    if (cell?.childElementCount === 0) cell.append(evidence(window))
  })
  return [
    html`<tr class=${`window is-${window.state}`} data-window=${window.window_id} data-as-of=${window.as_of}>
      <th scope="row">${label}${window.open && window.window_kind !== 'plazo' ? html`<small>abierto: provisional</small>` : ''}</th>
      <td data-label="Valor"><span>${toValueFormula(window, subject)}</span></td>
      <td data-label="Meta">${goal(window, subject)}</td>
      <td data-label="Alcanzado"><span>${toAttainmentFormula(window, subject) || '—'}</span></td>
      <td data-label="Estado">${stateMark(window.state)}${notes(window).map((note) => html`<small>${note}</small>`)}</td>
      <td data-label="Días con datos"><span>${toCoverage(window)}</span></td>
      <td data-label="Filas">${button}</td>
    </tr>`,
    detail,
  ]
}

function goal(window: IndicatorWindow, subject: Subject): unknown {
  if (window.goal === undefined)
    return html`<span class="missing">${window.state === 'sin_meta' ? 'sin meta' : 'ninguna rige'}</span>`
  const measured = {...subject, floor: window.floor ?? null, goal: window.goal}
  const {figure, words} = toQuantity(measured, window.goal)
  const floor = window.floor === undefined ? '' : toQuantity(measured, window.floor).figure
  const lead =
    window.direction === 'a_lo_sumo' ? 'a lo sumo ' : window.direction === 'entre' ? `entre ${floor} y ` : ''
  const least =
    floor === '' || window.direction === 'entre'
      ? ''
      : window.direction === 'a_lo_sumo'
        ? `límite ${floor}`
        : `mínimo ${floor}`
  return [
    html`<span>${lead}${figure}${words === '' ? '' : ` ${words}`}</span>`,
    least === '' ? '' : html`<small>${least}</small>`,
  ]
}

function notes({
  reason,
  days_late: late,
  open,
  window_kind: kind,
  window_end: due,
}: IndicatorWindow): string[] {
  return [
    reason ?? '',
    late !== undefined && late > 0 ? `${formatCount(late, 'día', 'días')} de retraso` : '',
    kind === 'plazo' && open ? `vence el ${formatShortDate(due)}` : '',
  ].filter((note) => note !== '')
}

/** The days that the sources cover: `27 de 31 días`. What is declared has no coverage: it is known, or it is not. */
function toCoverage({covered_days: covered, window_days: days, value}: IndicatorWindow): string {
  if (covered === undefined) return value === undefined ? 'sin declarar' : 'declarado'
  return `${formatNumber(covered)} de ${formatNumber(days)} ${inflect(days, 'día', 'días')}`
}
