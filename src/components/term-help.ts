import {html} from 'htl'
import {TERMS, type TermName} from '../domain/term.js'
import {methodLink} from './method-link.js'

export interface TermHelpOptions {
  /** The word as its sentence has it. Default: the term. */
  text?: string | undefined
  /** The way from the page to the site's root. Default `.`. */
  root?: string
}

/** How near the page's edge the meaning may stand, in pixels. */
const EDGE = 8

let made = 0

/**
 * A word of the method that tells its meaning when it is pressed, by pointer, finger or key: for the first time that a page uses
 * it. Escape, or a press elsewhere, closes it; on paper it is a word like any other.
 */
export function termHelp(term: TermName, {text = term, root = '.'}: TermHelpOptions = {}): HTMLElement {
  made += 1
  const id = `palabra-${made}`
  const {meaning, rule} = TERMS[term]
  const note = html`<span id=${id} class="term-note" popover role="note"><span><strong>${term}:</strong> ${meaning}</span>
    ${methodLink('Cómo se mide', rule, {root})}</span>`
  const button = html`<button type="button" class="term" popovertarget=${id} aria-describedby=${id}>${text}</button>`
  note.addEventListener('toggle', () => placeBelow(note, button))
  return html`<span class="term-help">${button}${note}</span>`
}

/** Under its word, and within the page. */
function placeBelow(note: HTMLElement, word: HTMLElement): void {
  const {left, bottom} = word.getBoundingClientRect()
  const most = document.documentElement.clientWidth - note.offsetWidth - EDGE
  note.style.left = `${Math.max(EDGE, Math.min(left, most)) + scrollX}px`
  note.style.top = `${bottom + 6 + scrollY}px`
}
