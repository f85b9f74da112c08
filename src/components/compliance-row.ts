import {html} from 'htl'
import type {Compliance} from '../domain/compliance.js'
import {fold} from '../domain/fold.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {formatFloor, formatSpan, toQuantity} from '../domain/quantity.js'
import {toSentence} from '../domain/sentence.js'
import {toStateWords} from '../domain/state.js'
import {isOverdue, toVerdictNotes} from '../domain/verdict.js'
import {WINDOW_RATES} from '../domain/window-rate.js'
import {type HistoryChartOptions, historyChart} from './history-chart.js'
import {historyTable} from './history-table.js'
import {shareBar} from './share-bar.js'
import {stateMark} from './state-mark.js'

export interface ComplianceRowOptions extends HistoryChartOptions {
  /** The indicator's rows of all bimesters, in the order of time; by default this one alone. */
  history?: readonly Compliance[]
  /** Where the indicator is shown by itself. */
  href?: string | undefined
}

/** The matrix's row of one indicator in one bimester, and a second row with its history as a table, shown on demand. */
export function complianceRow(
  row: Compliance,
  {history = [row], href, ...chart}: ComplianceRowOptions = {},
): HTMLElement[] {
  const id = `${row.code}-historia`
  const sentence = toSentence(row)
  // It says no more than the state beside it.
  const isPlain = fold(sentence) === fold(toStateWords(row.state).word)
  const more = html`<button type="button" class="more" aria-expanded="false" aria-controls=${id}
    ><span class="wide">ver como tabla</span><span class="narrow">ver historia</span><span class="hidden">: «${row.indicator}»</span></button>` as HTMLButtonElement
  const detail = html`<tr id=${id} class="detail" hidden><td colspan="7"></td></tr>`
  more.addEventListener('click', () => {
    detail.hidden = !detail.hidden
    more.setAttribute('aria-expanded', String(!detail.hidden))
    main.classList.toggle('is-open', !detail.hidden)
    if (detail.firstElementChild?.childElementCount === 0)
      detail.firstElementChild.append(historyTable(history))
  })
  const main = html`<tr id=${row.code} class=${`indicator is-${row.state}`} data-state=${row.state}>
    <th scope="row">${name(row, href)}${row.weight === 1 ? '' : html`<small>peso ${formatNumber(row.weight, {digits: 4})}</small>`}
      ${isOverdue(row) ? html`<span class="overdue-flag">plazo legal vencido</span>` : ''}
      <p class=${`sentence${isPlain ? ' is-plain' : ''}`}>${sentence}</p></th>
    <td class="number value" data-label="Valor">${valueCell(row)}</td>
    <td class="number" data-label="Meta">${goalCell(row)}</td>
    <td class="number" data-label="Avance">${shareBar(row.progress)}</td>
    <td class="number" data-label="Cumplimiento">${complianceCell(row)}</td>
    <td data-label="Estado">${stateMark(row.state)}${toVerdictNotes(row).map((note) => html`<small>${note}</small>`)}</td>
    <td class="chart" data-label="Historia">${historyChart(history, chart)}${more}</td>
  </tr>`
  return [main, detail]
}

function name({indicator, code}: Compliance, href: string | undefined): unknown {
  const label = [indicator, ' ', html`<span class="code">${code}</span>`]
  return href === undefined ? label : html`<a href=${href}>${label}</a>`
}

function valueCell(row: Compliance): unknown {
  if (row.value === null) return html`<span class="missing">sin dato</span>`
  const {figure, words} = toQuantity(row, row.value)
  const parts = row.ratio && row.numerator !== null && row.denominator !== null
  return [
    html`<span>${row.partial ? 'al menos ' : ''}<b>${figure}</b>${words === '' ? '' : ` ${words}`}</span>`,
    parts
      ? html`<small>${formatNumber(row.numerator ?? 0)} de ${formatNumber(row.denominator ?? 0)}</small>`
      : '',
    formatSpan(row) === '' ? '' : html`<small>${formatSpan(row)}</small>`,
  ]
}

function goalCell(row: Compliance): unknown {
  if (row.goal === null) return html`<span class="missing">sin meta</span>`
  const {figure, words} = toQuantity(row, row.goal)
  const lead = row.direction === 'a_lo_sumo' ? 'a lo sumo ' : ''
  const least =
    row.direction === 'entre' && row.floor !== null ? `entre ${toQuantity(row, row.floor).figure} y ` : ''
  const assumed = [row.goal_assumed ? 'meta' : '', row.window_assumed ? 'periodo' : ''].filter(
    (what) => what !== '',
  )
  return [
    html`<span>${lead}${least}<b>${figure}</b>${words === '' ? '' : ` ${words}`} ${WINDOW_RATES[row.window_kind]}</span>`,
    formatFloor(row) === '' ? '' : html`<small>${formatFloor(row)}</small>`,
    assumed.length === 0
      ? ''
      : html`<small class="assumed">${assumed.join(' y ')} que el plan no dice</small>`,
  ]
}

function complianceCell({state, compliance, compliance_min: low, compliance_max: high}: Compliance): unknown {
  if (compliance === null) return html`<span class="missing">—</span>`
  const bounds = low !== null && high !== null && low !== high
  return [
    html`<span>${formatShare(compliance, {digits: 0})}${bounds && state === 'sin_dato' ? html` <small>de lo conocido</small>` : ''}</span>`,
    bounds
      ? html`<small>entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})}</small>`
      : '',
  ]
}
