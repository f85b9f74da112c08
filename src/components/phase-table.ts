import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Compliance} from '../domain/compliance.js'
import type {Phase} from '../domain/site.js'
import {formatDeadline, isOverdue} from '../domain/verdict.js'
import {shareBar} from './share-bar.js'
import {stateMark} from './state-mark.js'

/** The legal phases of one municipality in one bimester against their dates; rows are those of that bimester. */
export function phaseTable(
  rows: readonly Compliance[],
  {phases, toHref}: {phases: readonly Phase[]; toHref?: (row: Compliance) => string},
): HTMLElement {
  return html`<table class="phase-table stacked">
    <thead><tr><th scope="col">Fase</th><th scope="col">Plazo legal</th><th scope="col">Se alcanzó</th><th scope="col" class="number">Avance</th>
      <th scope="col">Estado</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr class=${isOverdue(row) ? 'is-overdue' : ''}>
        <th scope="row">${toHref === undefined ? toPhaseName(row, phases) : html`<a href=${toHref(row)}>${toPhaseName(row, phases)}</a>`} <span class="code">${row.code}</span></th>
        <td data-label="Plazo legal">${row.due_date === null ? '—' : formatDate(row.due_date)}</td>
        <td data-label="Se alcanzó">${row.met_on === null ? '—' : formatDate(row.met_on)}</td>
        <td class="number" data-label="Avance">${shareBar(row.progress)}</td>
        <td data-label="Estado">${stateMark(row.state)}<small>${formatDeadline(row)}</small></td>
      </tr>`,
    )}</tbody></table>`
}

function toPhaseName(row: Compliance, phases: readonly Phase[]): string {
  const phase = phases.find(({territorial_due}) => territorial_due === row.due_date)
  return phase === undefined ? row.indicator : `Fase ${ROMAN[phase.phase] ?? phase.phase}: ${phase.name}`
}

const ROMAN: Record<number, string> = {1: 'I', 2: 'II', 3: 'III', 4: 'IV', 5: 'V'}
