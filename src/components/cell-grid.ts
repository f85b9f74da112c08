import {html} from 'htl'
import {readout} from './readout.js'
import {type RovingFocusOptions, rovingFocus} from './roving-focus.js'

/** A table of many cells over time: one stop of the tab key, a line above that tells the cell in hand, its end in view. */
export function cellGrid(
  table: HTMLElement,
  {
    hint,
    scroller = html`<div class="scroller"></div>`,
    draw,
  }: {hint: string; scroller?: HTMLElement} & RovingFocusOptions,
): HTMLElement {
  scroller.append(rovingFocus(table, {draw}))
  requestAnimationFrame(() => scroller.scrollTo?.({left: scroller.scrollWidth}))
  return html`<div class="cell-grid">${readout(table, hint)}${scroller}</div>`
}
