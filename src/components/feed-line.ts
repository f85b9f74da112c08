import {html} from 'htl'
import {hasAddress} from './has-address.js'
import {toFeedHref} from './links.js'

export interface FeedLineOptions {
  preview: boolean
  /** The municipality whose closes they are; undefined for those of all. */
  municipality?: {slug: string; name: string}
  /** The way from the page to the site's root. Default `.`. */
  root?: string
}

/** Where a news reader subscribes to what is closed; nothing where there is no address to subscribe to. */
export function feedLine({preview, municipality, root = '.'}: FeedLineOptions): HTMLElement | string {
  if (!hasAddress({preview})) return ''
  const href = toFeedHref({municipality: municipality?.slug, root})
  return html`<p>Cada bimestre ${municipality === undefined ? '' : `de ${municipality.name} `}que se cierra, y lo que cambie después de un cierre, se
    sigue con un lector de noticias en <a class="lasting-address" href=${href}>${new URL(href, location.href).href}</a> (Atom).</p>`
}
