import {html} from 'htl'
import {toIndicatorHref} from './links.js'

/** How a table names municipalities and leads to indicators. */
export interface IndicatorLinkOptions {
  /** The names of municipalities by their slugs. */
  names: ReadonlyMap<string, string>
  /** Whether each indicator has a page of its own (`toIndicatorHref`). */
  ownPage: boolean
}

/** The indicator that something is about, as a link to where it is shown by itself; a dash where it is about none. */
export function indicatorLink(
  {municipality, code, indicator}: {municipality: string; code: string | null; indicator: string | null},
  {ownPage}: Pick<IndicatorLinkOptions, 'ownPage'>,
): unknown {
  if (code === null) return html`<span class="missing">—</span>`
  if (indicator === null) return html`<span>${code}<small>no está en el plan</small></span>`
  return html`<span><a href=${toIndicatorHref(municipality, code, {ownPage})}>${indicator}</a> <small class="code">${code}</small></span>`
}
