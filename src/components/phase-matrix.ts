import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import {
  OUTSIDE,
  type PhaseStanding,
  toPhaseNotes,
  toPhaseNumeral,
  toPhaseWord,
} from '../domain/phase-standing.js'
import type {Municipality, Phase} from '../domain/site.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {toIndicatorHref, toPhaseHref} from './links.js'
import {paged} from './paged.js'
import {groupRows} from './row-group.js'
import {stateMark} from './state-mark.js'

export interface PhaseMatrixOptions extends Pick<IndicatorLinkOptions, 'ownPage'> {
  /** Those of the rows to draw. */
  municipalities: readonly Municipality[]
  phases: readonly Phase[]
  /** How many municipalities are shown at first. */
  size?: number
}

/**
 * Municipalities by legal phases: state, the day on which it was reached, how late, and what was last declared where it was not.
 * Its head has both calendars. A cell leads to its indicator, or to the rows that were declared.
 */
export function phaseMatrix(
  rows: readonly PhaseStanding[],
  {municipalities, phases, ownPage, size = 60}: PhaseMatrixOptions,
): HTMLElement {
  const groups = groupRows(rows, ({municipality}) => municipality)
  const table = html`<table class="phase-matrix stacked">
    <thead>
      <tr><th scope="col">Municipio</th>${phases.map(({phase, name}) => html`<th scope="col">Fase ${toPhaseNumeral(phase)}<small>${name}</small></th>`)}</tr>
      <tr class="calendar-row"><th scope="row">Plazo nacional<small>no les aplica</small></th>${phases.map(({phase, name, national_due: due}) => html`<td data-label=${`Fase ${toPhaseNumeral(phase)} · ${name}`}>${formatShortDate(due)}</td>`)}</tr>
      <tr class="calendar-row in-force"><th scope="row">Plazo territorial<small>el que se les exige</small></th>${phases.map(({phase, name, territorial_due: due}) => html`<td data-label=${`Fase ${toPhaseNumeral(phase)} · ${name}`}>${formatShortDate(due)}</td>`)}</tr>
    </thead>
    <tbody></tbody></table>`
  return paged(table, municipalities, {
    size,
    words: ['municipio', 'municipios'],
    toRow: (municipality) =>
      municipalityRow(municipality, groups.get(municipality.slug) ?? [], {phases, ownPage}),
  })
}

function municipalityRow(
  {slug, name, department}: Municipality,
  rows: readonly PhaseStanding[],
  {phases, ownPage}: Pick<PhaseMatrixOptions, 'phases' | 'ownPage'>,
): HTMLElement {
  const reasons = new Set(rows.map(({outside}) => outside))
  const [shared] = reasons.size === 1 ? reasons : []
  return html`<tr data-municipality=${slug}>
    <th scope="row"><a href=${toPhaseHref({municipality: slug})}>${name}</a><small>${department}</small>
      ${shared === undefined ? '' : html`<small class="outside">${OUTSIDE[shared]}</small>`}</th>
    ${phases.map((phase) => {
      const row = rows.find((one) => one.phase === phase.phase)
      return row === undefined
        ? html`<td></td>`
        : phaseCell(row, phase, {ownPage, tells: shared === undefined})
    })}
  </tr>`
}

function phaseCell(
  row: PhaseStanding,
  {phase, territorial_due}: Phase,
  {ownPage, tells}: {ownPage: boolean; tells: boolean},
): HTMLElement {
  const href =
    row.code === undefined
      ? toPhaseHref({municipality: row.municipality, phase})
      : toIndicatorHref(row.municipality, row.code, {ownPage})
  const label = `Fase ${toPhaseNumeral(phase)} · ${formatShortDate(territorial_due)}`
  return html`<td class=${`is-${row.state}${(row.days_late ?? 0) > 0 ? ' is-late' : ''}`} data-label=${label} data-phase=${phase}><span><a href=${href}>${stateMark(row.state, {words: toPhaseWord(row)})}</a>
    ${toPhaseNotes(row).map((note) => html`<small>${note}</small>`)}
    ${tells && row.outside !== undefined ? html`<small class="outside">${OUTSIDE[row.outside]}</small>` : ''}</span></td>`
}
