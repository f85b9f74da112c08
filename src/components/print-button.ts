import {html} from 'htl'

/** Prints the page, on paper or as a PDF, as the browser's own menu does. */
export function printButton(): HTMLElement {
  const button = html`<button type="button" class="print">Imprimir o guardar como PDF</button>`
  button.addEventListener('click', () => print())
  return button
}
