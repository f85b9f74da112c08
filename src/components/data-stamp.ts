import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Site} from '../domain/site.js'

/** Which data a page shows: the cut-off and the fingerprint, for people and for programs. */
export function dataStamp(site: Site): HTMLElement {
  return html`<p class="data-stamp" data-fingerprint=${site.fingerprint} data-cutoff=${site.cutoff}>
    Datos con corte al ${formatDate(site.cutoff)} · huella <code>${site.fingerprint}</code></p>`
}
