import {html} from 'htl'
import type {Site} from '../domain/site.js'
import {demoBanner} from './demo-banner.js'

/** What a reader must know before any figure: that newer data could not be read, and that the data is made up. */
export function notices(site: Site): HTMLElement {
  return html`<div>${staleBanner(site)}${demoBanner(site)}</div>`
}

function staleBanner({problem}: Site): HTMLElement | string {
  if (problem === undefined) return ''
  return html`<div class="stale-banner" role="alert"><p><strong>Los datos cambiaron y no se pudieron leer.</strong> Esta página
    muestra los últimos que sí; se pone al día sola cuando se corrija lo que sigue.</p><pre>${problem}</pre></div>`
}
