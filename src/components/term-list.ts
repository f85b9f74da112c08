import {html} from 'htl'
import {TERMS, toTermAnchor} from '../domain/term.js'

/** The words of the method, each with what it means and an anchor of its own. */
export function termList(): HTMLElement {
  return html`<dl class="facts">${Object.entries(TERMS).map(
    ([name, {meaning}]) => html.fragment`<dt id=${toTermAnchor(name)}>${name}</dt><dd>${meaning}</dd>`,
  )}</dl>`
}
