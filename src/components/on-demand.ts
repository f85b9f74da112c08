import {html} from 'htl'

/** A part of a page that is folded, and made when it is first opened. */
export function onDemand(summary: string, make: () => HTMLElement): HTMLElement {
  const box = html`<details class="on-demand"><summary>${summary}</summary></details>`
  box.addEventListener('toggle', () => box.childElementCount === 1 && box.append(make()))
  return box
}
