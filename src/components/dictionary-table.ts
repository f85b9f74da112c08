import {html} from 'htl'
import type {DictionaryRow} from '../domain/dictionary-row.js'
import {groupRows} from './row-group.js'

/** The data dictionary: a table a file, with the columns in their order and, under each, the values that it may have. */
export function dictionaryTable(entries: readonly DictionaryRow[]): HTMLElement {
  const files = groupRows(entries, ({archivo}) => archivo)
  return html`<div class="dictionary">${Array.from(files, ([file, rows]) => {
    const columns = groupRows(rows, ({columna}) => columna)
    return html`<details><summary><code>${file}</code></summary><table class="stacked">
      <thead><tr><th scope="col">Columna</th><th scope="col">Qué significa</th></tr></thead>
      <tbody>${Array.from(
        columns,
        ([column, values]) => html`<tr><th scope="row"><code>${column}</code></th>
          <td data-label="Significa"><span>${values.find(({valor}) => valor === '')?.descripcion ?? ''}${toValues(values)}</span></td></tr>`,
      )}</tbody></table></details>`
  })}</div>`
}

function toValues(entries: readonly DictionaryRow[]): HTMLElement | string {
  const values = entries.filter(({valor}) => valor !== '')
  if (values.length === 0) return ''
  return html`<ul>${values.map(
    ({valor, descripcion}) =>
      html`<li><code>${valor}</code>${descripcion === '' ? '' : `: ${descripcion}`}</li>`,
  )}</ul>`
}
