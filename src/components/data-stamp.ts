import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Site} from '../domain/site.js'
import {termHelp} from './term-help.js'

/** Which data a page shows: the cut-off and the fingerprint, for people and for programs. */
export function dataStamp(site: Site, {root = '.'}: {root?: string} = {}): HTMLElement {
  return html`<p class="data-stamp" data-fingerprint=${site.fingerprint} data-cutoff=${site.cutoff}>
    Datos con ${termHelp('corte', {root})} al ${formatDate(site.cutoff)} · ${termHelp('huella', {root})} <code>${site.fingerprint}</code></p>`
}
