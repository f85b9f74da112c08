import {html} from 'htl'
import {toMunicipalityHref} from './links.js'

/** The indicator that something is about, as a link to its row; a dash where it is about none. */
export function indicatorLink({
  municipality,
  code,
  indicator,
}: {
  municipality: string
  code: string | null
  indicator: string | null
}): unknown {
  if (code === null) return html`<span class="missing">—</span>`
  if (indicator === null) return html`<span>${code}<small>no está en el plan</small></span>`
  return html`<span><a href=${toMunicipalityHref(municipality, {code})}>${indicator}</a> <small class="code">${code}</small></span>`
}
