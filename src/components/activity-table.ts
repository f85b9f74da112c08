import {html} from 'htl'
import {ACTIVITY_STATES, type Activity, toActivityWord} from '../domain/activity.js'
import {formatShortDate} from '../domain/calendar-date.js'
import {formatPercent} from '../domain/improvement.js'
import {formatCount} from '../domain/noun.js'
import {type IndicatorLinkOptions, indicatorLink} from './indicator-link.js'
import {paged} from './paged.js'
import {sourceLine} from './source-line.js'

/** The activities of schedules: those that ask for somebody's hand first, then by their last day. */
export function activityTable(
  rows: readonly Activity[],
  {names, ownPage, size = 50}: IndicatorLinkOptions & {size?: number},
): HTMLElement {
  const urgency = ACTIVITY_STATES.map(({state}) => state)
  const ordered = rows.toSorted(
    (a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state) || a.end_date.localeCompare(b.end_date),
  )
  const table = html`<table class="activity-table stacked">
    <thead><tr><th scope="col">Actividad</th><th scope="col">Indicador</th><th scope="col">Empieza</th><th scope="col">Termina</th>
      <th scope="col" class="number">Avance</th><th scope="col">Estado</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, ordered, {size, toRow: (row) => activityRow(row, {names, ownPage})})
}

function activityRow(row: Activity, {names, ownPage}: IndicatorLinkOptions): HTMLElement {
  const isLate = row.state === 'en_ejecucion' && (row.progress ?? 0) < row.expected
  return html`<tr data-state=${row.state}>
    <th scope="row"><span>${row.activity}</span>
      <small>${names.get(row.municipality) ?? row.municipality}${row.responsible === null ? '' : `, ${row.responsible}`}</small>
      ${row.evidence === null ? '' : html`<small>Soporte: ${row.evidence}</small>`}${sourceLine(row)}</th>
    <td data-label="Indicador">${indicatorLink(row, {ownPage})}</td>
    <td data-label="Empieza">${formatShortDate(row.start_date)}</td>
    <td data-label="Termina">${formatShortDate(row.end_date)}</td>
    <td class="number" data-label="Avance"><span>${formatPercent(row.progress)}
      ${isLate ? html`<small>ha pasado el ${formatPercent(row.expected)} del tiempo</small>` : ''}</span></td>
    <td data-label="Estado"><span><strong>${toActivityWord(row.state)}</strong>
      ${row.overdue_days === null ? '' : html`<small>${formatCount(row.overdue_days, 'día', 'días')} de retraso</small>`}</span></td>
  </tr>`
}
