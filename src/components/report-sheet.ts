import {html} from 'htl'

/** A report as a sheet on the page. Its markup is that of the report's writer, which escapes every text in it. */
export function reportSheet(markup: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = markup
  return html`<div class="report-sheet">${template.content}</div>`
}
