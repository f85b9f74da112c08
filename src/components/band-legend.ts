import {html} from 'htl'
import {toBandRange} from '../domain/band-range.js'
import type {Band, Site} from '../domain/site.js'

/** What the tints and marks of the heat map mean; the preset of bands by its name. */
export function bandLegend({name, bands}: Site['preset']): HTMLElement {
  return html`<ul class="legend">
    <li class="legend-name">Semáforo «${name}»</li>
    ${bands.map((band) => html`<li>${swatch(band)} ${band.name}: ${toBandRange(band)}</li>`)}
    <li><span class="swatch range"></span> entre qué valores puede estar</li>
    <li><span class="swatch cell-unknown">?</span> sin dato</li>
    <li><span class="swatch cell-nothing_due">·</span> nada exigible aún</li>
    <li><span class="swatch cell-no_plan"></span> sin plan vigente</li>
    <li><span class="swatch overdue"></span> plazo legal vencido</li>
  </ul>`
}

function swatch({light, dark}: Band): HTMLElement {
  const square = html`<span class="swatch band"></span>`
  square.style.setProperty('--light', light)
  square.style.setProperty('--dark', dark)
  return square
}
