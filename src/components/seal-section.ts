import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatDate} from '../domain/calendar-date.js'
import {formatCount} from '../domain/noun.js'
import {formatShare} from '../domain/number.js'
import {formatSealCause, type SealChange, type ShownSeal} from '../domain/seal-change.js'
import {section} from './section.js'
import {stateMark} from './state-mark.js'

/**
 * The closed bimesters of a municipality, the last first, and what has become another since, with where they are
 * followed; empty where none was closed.
 */
export function sealSection(
  seals: readonly ShownSeal[],
  changes: readonly SealChange[],
  feed: unknown = '',
): unknown {
  if (seals.length === 0) return ''
  return section(
    'Bimestres cerrados',
    'Un cierre guarda los resultados como se conocían ese día y no se cambia. Si datos posteriores dan otro resultado, aquí se dice cuál y por qué.',
    ...seals.toReversed().map((seal) =>
      sealEntry(
        seal,
        changes.filter(({bimester}) => bimester === seal.bimester),
      ),
    ),
    feed,
  )
}

function sealEntry(seal: ShownSeal, changes: readonly SealChange[]): HTMLElement {
  const outcome =
    changes.length === 0
      ? 'Nada ha cambiado desde el cierre.'
      : `${formatCount(changes.length, 'resultado cambió', 'resultados cambiaron')} desde el cierre.`
  return html`<div class="seal"><h3>${toBimesterWords(seal.bimester)} · ${seal.bimester}</h3>
    <p>Se cerró el ${formatDate(seal.closed_on)}, con corte al ${formatDate(seal.cutoff)}${seal.demo ? ', con datos de demostración' : ''}. ${outcome}
      <small>Huella del cierre: <code>${seal.sha256}</code></small></p>
    ${changes.length === 0 ? '' : changeTable(changes)}</div>`
}

function changeTable(changes: readonly SealChange[]): HTMLElement {
  return html`<table class="seal-table stacked">
    <thead><tr><th scope="col">Indicador</th><th scope="col">Al cerrar</th><th scope="col">Ahora</th><th scope="col">Por qué</th></tr></thead>
    <tbody>${changes.map(
      (change) => html`<tr data-code=${change.code}>
        <th scope="row">${change.indicator} <span class="code">${change.code}</span></th>
        <td data-label="Al cerrar">${result(change.sealed_state, change.sealed_compliance)}</td>
        <td data-label="Ahora">${result(change.state, change.compliance)}</td>
        <td data-label="Por qué">${formatSealCause(change)}</td>
      </tr>`,
    )}</tbody></table>`
}

function result(state: SealChange['state'], compliance: number | null): unknown {
  if (state === null) return html`<span class="missing">—</span>`
  return html`<span>${stateMark(state)}${compliance === null ? '' : html`<small>cumplimiento ${formatShare(compliance, {digits: 0})}</small>`}</span>`
}
