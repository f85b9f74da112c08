import {html} from 'htl'

/** Where a row comes from: its file and line. */
export function sourceLine({file, line}: {file: string; line: number}): HTMLElement {
  return html`<small class="source">${file}, línea ${line}</small>`
}
