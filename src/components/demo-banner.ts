import {html} from 'htl'
import type {Site} from '../domain/site.js'

/** Says that what is seen is made up, while a demonstration file is read; nothing otherwise. */
export function demoBanner(site: Site): HTMLElement | string {
  if (!site.demo) return ''
  return html`<p class="demo-banner"><strong>Datos de demostración.</strong> Las cifras son inventadas: sirven
    para conocer el sitio, no para juzgar a ningún municipio.</p>`
}
