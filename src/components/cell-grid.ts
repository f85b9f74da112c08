import {html} from 'htl'
import {readout} from './readout.js'
import {rovingFocus} from './roving-focus.js'

/** A table of many cells over time: one stop of the tab key, a line above that tells the cell in hand, its end in view. */
export function cellGrid(table: HTMLElement, {hint}: {hint: string}): HTMLElement {
  const scroller = html`<div class="scroller">${rovingFocus(table)}</div>`
  requestAnimationFrame(() => scroller.scrollTo?.({left: scroller.scrollWidth}))
  return html`<div class="cell-grid">${readout(table, hint)}${scroller}</div>`
}
