import {html} from 'htl'
import {inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'

/** Rows into a table's body, or into another element, a page at a time, with a button under it while there are more. */
export function paged<Row>(
  table: HTMLElement,
  rows: readonly Row[],
  {
    toRow,
    size = 100,
    words = ['fila', 'filas'],
  }: {toRow: (row: Row) => HTMLElement; size?: number; words?: readonly [one: string, many: string]},
): HTMLElement {
  const body = table.querySelector('tbody') ?? table
  const button = html`<button type="button" class="more-rows"></button>` as HTMLButtonElement
  let shown = 0
  const show = () => {
    body.append(...rows.slice(shown, shown + size).map(toRow))
    shown = Math.min(shown + size, rows.length)
    const left = rows.length - shown
    button.hidden = left === 0
    const next = Math.min(size, left)
    const more = `Mostrar ${formatNumber(next)} ${inflect(next, ...words)} más`
    button.textContent = next === left ? more : `${more} de ${formatNumber(left)}`
  }
  button.addEventListener('click', show)
  show()
  return html`<div>${table}${button}</div>`
}
