import {html} from 'htl'
import {keyboardScroll} from './keyboard-scroll.js'

/** A report as a sheet on the page. Its markup is that of the report's writer, which escapes every text in it. */
export function reportSheet(markup: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = markup
  const sheet = html`<div class="report-sheet">${template.content}</div>`
  keyboardScroll(
    sheet.querySelectorAll<HTMLElement>('section'),
    (part) => part.querySelector('h2, h3')?.textContent ?? '',
  )
  return sheet
}
