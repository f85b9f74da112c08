import {html} from 'htl'

/**
 * A line beside a table that tells the cell under the pointer or with the focus, in the words of its `aria-label`: what a
 * tooltip would, without covering anything.
 */
export function readout(table: HTMLElement, hint: string): HTMLElement {
  const line = html`<p class="readout" aria-hidden="true">${hint}</p>`
  const tell = ({target}: Event) => {
    const cell = (target as Element).closest('[data-cell]')
    if (cell !== null) line.textContent = cell.getAttribute('aria-label')
  }
  table.addEventListener('pointerover', tell)
  table.addEventListener('focusin', tell)
  return line
}
