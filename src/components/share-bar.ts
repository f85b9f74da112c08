import {html} from 'htl'
import {formatShare} from '../domain/number.js'

/** A share as its number with a bar under it; a dash where it is not known. */
export function shareBar(share: number | null): HTMLElement {
  if (share === null) return html`<span class="missing">—</span>`
  const bar = html`<span class="share">${formatShare(share, {digits: 0})}<i aria-hidden="true"></i></span>`
  bar.style.setProperty('--share', `${100 * Math.min(1, Math.max(0, share))}%`)
  return bar
}
