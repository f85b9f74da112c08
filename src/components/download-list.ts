import {html} from 'htl'

export interface Download {
  href: string
  /** The file's name on the reader's machine. */
  name: string
  /** What it holds. */
  text: string
}

/** Files to take away, each with what it holds. */
export function downloadList(downloads: readonly Download[]): HTMLElement {
  return html`<ul class="downloads">${downloads.map(
    ({href, name, text}) => html`<li><a href=${href} download=${name}>${name}</a>: ${text}</li>`,
  )}</ul>`
}
