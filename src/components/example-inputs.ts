import {html} from 'htl'
import type {ExampleInput} from '../domain/method-example.js'
import {formatCount} from '../domain/noun.js'

/** Longer files are shown on demand. */
const MOST_ROWS = 8

/** The rows of an example as its files have them; files of more than `most` rows on demand. */
export function exampleInputs(
  inputs: readonly ExampleInput[],
  {most = MOST_ROWS}: {most?: number} = {},
): HTMLElement {
  return html`<div><p class="example-label">Lo que llegó</p>${
    inputs.length === 0
      ? html`<p class="missing">Ningún archivo.</p>`
      : inputs.map((input) => inputTable(input, most))
  }</div>`
}

/** The rows of one file, but for the measure that each of them names: it is that of the file. */
function inputTable({file, columns: header, rows: lines}: ExampleInput, most: number): HTMLElement {
  const shown = header.map((_, i) => i).filter((i) => header[i] !== 'medida')
  const [columns = [], ...rows] = [header, ...lines].map((cells) => shown.map((i) => cells[i]))
  const table = html`<table><caption>${file}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
  if (rows.length <= most) return table
  return html`<details class="on-demand"><summary>Ver las ${formatCount(rows.length, 'fila', 'filas')} de «${file}»</summary>${table}</details>`
}
