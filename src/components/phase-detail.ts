import {html} from 'htl'
import {formatShortDate} from '../domain/calendar-date.js'
import type {Evidence} from '../domain/evidence.js'
import type {IndicatorWindow} from '../domain/indicator-window.js'
import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import {
  OUTSIDE,
  type PhaseDetails,
  type PhasePlan,
  type PhaseStanding,
  toPhaseNotes,
  toPhaseNumeral,
  toPhaseWord,
} from '../domain/phase-standing.js'
import type {Municipality, Phase, Site} from '../domain/site.js'
import {evidenceList} from './evidence-list.js'
import {indicatorLink} from './indicator-link.js'
import {toIndicatorHref} from './links.js'
import {onDemand} from './on-demand.js'
import {shareBar} from './share-bar.js'
import {stateMark} from './state-mark.js'

export interface PhaseDetailOptions {
  site: Pick<Site, 'phases' | 'cutoff' | 'indicatorPages'>
  municipality: Municipality
  details: PhaseDetails
}

/** The phases of one municipality: both dates, how it stands, what its plan says, and the indicator or the rows that tell it. */
export function phaseDetail(
  rows: readonly PhaseStanding[],
  {site, municipality, details}: PhaseDetailOptions,
): HTMLElement {
  const others = details.others[municipality.slug] ?? []
  return html`<div><table class="phase-detail stacked">
    <thead><tr><th scope="col">Fase</th><th scope="col">Plazo territorial</th><th scope="col">Plazo nacional</th><th scope="col">Estado</th>
      <th scope="col" class="number">Avance</th><th scope="col">De dónde sale</th></tr></thead>
    <tbody>${site.phases.map((phase) => {
      const row = rows.find((one) => one.phase === phase.phase)
      return row === undefined ? '' : detailRow(row, phase, {site, details})
    })}</tbody></table>
    ${others.length === 0 ? '' : html`<p class="aside">De la misma acción del plan, con indicador propio: ${others.map((other, i) => html.fragment`${i === 0 ? '' : '; '}<a href=${toIndicatorHref(municipality.slug, other.code, {ownPage: site.indicatorPages})}>${other.indicator}</a> <span class="code">${other.code}</span>`)}.</p>`}
  </div>`
}

function detailRow(
  row: PhaseStanding,
  {phase, name, territorial_due, national_due}: Phase,
  {site, details}: Pick<PhaseDetailOptions, 'site' | 'details'>,
): HTMLElement {
  const plan = row.code === undefined ? undefined : details.plans[row.code]
  return html`<tr id=${`fase-${phase}`} class=${row.state === 'incumple' ? 'is-overdue' : ''}>
    <th scope="row">Fase ${toPhaseNumeral(phase)}: ${name}</th>
    <td data-label="Plazo territorial">${formatShortDate(territorial_due)}</td>
    <td data-label="Plazo nacional"><span>${formatShortDate(national_due)}<small>${toNationalNote(row)}</small></span></td>
    <td data-label="Estado"><span>${stateMark(row.state, {words: toPhaseWord(row)})}${toPhaseNotes(row).map((note) => html`<small>${note}</small>`)}</span></td>
    <td class="number" data-label="Avance"><span>${shareBar(row.progress ?? null)}${row.numerator === undefined || row.denominator === undefined ? '' : html`<small>${formatNumber(row.numerator)} de ${formatNumber(row.denominator)}</small>`}</span></td>
    <td data-label="De dónde sale"><span>${row.code === undefined ? outsideSource(row, site.cutoff, details.evidence) : indicatorSource(row, site)}${plan === undefined ? '' : planSays(plan)}</span></td>
  </tr>`
}

/** How it would stand against the date for national bodies, which is not the one for municipalities. */
function toNationalNote({state, national_days_late: late}: PhaseStanding): string {
  if (late === undefined) return ''
  if (state !== 'meta') return `pasaron ${formatCount(late, 'día', 'días')}`
  return late === 0 ? 'también a tiempo' : `${formatCount(late, 'día', 'días')} después`
}

function indicatorSource(
  {municipality, code, indicator, indicators = 1}: PhaseStanding,
  {indicatorPages}: Pick<Site, 'indicatorPages'>,
): unknown {
  return html.fragment`${indicatorLink({municipality, code: code ?? null, indicator: indicator ?? null}, {ownPage: indicatorPages})}
    ${indicators > 1 ? html`<small>habla por ella, de ${formatCount(indicators, 'indicador', 'indicadores')} de la fase</small>` : ''}`
}

function outsideSource(row: PhaseStanding, cutoff: string, evidence: Evidence): unknown {
  const words = row.outside === undefined ? '' : OUTSIDE[row.outside]
  if (row.known_on === undefined)
    return html.fragment`<small>nada se ha declarado de la medida <code>fase_${row.phase}</code></small><small class="outside">${words}</small>`
  return html.fragment`<small class="outside">${words}</small>${onDemand('Ver las filas', () =>
    evidenceList(evidence, {
      window: toWindow(row, cutoff),
      subject: {indicator: '', unit: '%', ratio: true, is_level: true},
      code: row.municipality,
    }),
  )}`
}

/** A phase as the rows behind it are asked for: the window in which the last declaration stands. */
function toWindow(row: PhaseStanding, cutoff: string): IndicatorWindow {
  const {phase, state, value, numerator, denominator} = row
  return {
    window_id: phase,
    window_kind: 'plazo',
    window_start: cutoff,
    window_end: cutoff,
    as_of: cutoff,
    t: 0,
    direction: 'al_menos',
    window_days: 1,
    state,
    ...(value === undefined ? {} : {value}),
    ...(numerator === undefined ? {} : {numerator}),
    ...(denominator === undefined ? {} : {denominator}),
  }
}

function planSays({times, note, objectives = []}: PhasePlan): HTMLElement {
  const list = () =>
    html`<ol class="objectives">${objectives.map((objective) => html`<li>${objective}</li>`)}</ol>`
  return html`<div>${times === undefined ? '' : html`<small>Tiempo que da el plan: ${times}</small>`}${note === undefined ? '' : html`<small>${note}</small>`}
    ${objectives.length === 0 ? '' : onDemand(`Ver ${formatCount(objectives.length, 'objetivo', 'objetivos')} de la fase en el plan`, list)}</div>`
}
