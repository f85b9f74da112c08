import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatShortDate} from '../domain/calendar-date.js'
import {
  formatPercent,
  IMPROVEMENT_STATES,
  IMPROVEMENT_TYPE_WORDS,
  type Improvement,
  toImprovementNotes,
  toImprovementWord,
} from '../domain/improvement.js'
import {type IndicatorLinkOptions, indicatorLink} from './indicator-link.js'
import {paged} from './paged.js'
import {sourceLine} from './source-line.js'

/** The actions of improvement plans: those that ask for somebody's hand first. */
export function improvementTable(
  rows: readonly Improvement[],
  {names, ownPage, size = 50}: IndicatorLinkOptions & {size?: number},
): HTMLElement {
  const urgency = IMPROVEMENT_STATES.map(({state}) => state)
  const ordered = rows.toSorted(
    (a, b) =>
      urgency.indexOf(a.state) - urgency.indexOf(b.state) || (b.overdue_days ?? 0) - (a.overdue_days ?? 0),
  )
  const table = html`<table class="improvement-table stacked">
    <thead><tr><th scope="col">Hallazgo</th><th scope="col">Acción</th><th scope="col">Indicador</th>
      <th scope="col">Plazo</th><th scope="col" class="number">Avance</th><th scope="col">Estado</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, ordered, {size, toRow: (row) => improvementRow(row, {names, ownPage})})
}

function improvementRow(row: Improvement, {names, ownPage}: IndicatorLinkOptions): HTMLElement {
  const causes = [
    ['Criterio', row.criterion],
    ['Causa', row.cause],
    ['Efecto', row.effect],
  ].filter(([, text]) => text !== null)
  return html`<tr data-state=${row.state}>
    <th scope="row"><span>${row.condition}</span>
      <small>${names.get(row.municipality) ?? row.municipality}, n.º ${row.finding}${row.bimester === null ? '' : `, ${toBimesterWords(row.bimester)}`}</small>
      ${causes.map(([label, text]) => html`<small>${label}: ${text}</small>`)}</th>
    <td data-label="Acción"><span>${row.action}
      ${row.type === null ? '' : html`<small>${IMPROVEMENT_TYPE_WORDS[row.type] ?? row.type}</small>`}
      ${row.responsible === null ? '' : html`<small>Responsable: ${row.responsible}</small>`}
      ${row.evidence === null ? '' : html`<small>Soporte: ${row.evidence}</small>`}
      ${row.follow_up === null ? '' : html`<small>Seguimiento: ${row.follow_up}</small>`}
      ${sourceLine(row)}</span></td>
    <td data-label="Indicador">${indicatorLink(row, {ownPage})}</td>
    <td data-label="Plazo">${formatShortDate(row.end_date)}</td>
    <td class="number" data-label="Avance">${formatPercent(row.progress)}</td>
    <td data-label="Estado"><span><strong>${toImprovementWord(row.state)}</strong>
      ${toImprovementNotes(row).map((note) => html`<small>${note}</small>`)}</span></td>
  </tr>`
}
