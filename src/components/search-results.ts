import {html} from 'htl'
import {formatCount} from '../domain/noun.js'

/** A longer list is not read: whoever does not find it here types another word. */
const MOST_SHOWN = 12

/**
 * Makes the list that Framework's search writes one that a reader can use: in Spanish, not longer than a look, told to those who
 * don't see it, with a way on where nothing was found.
 */
export function watchSearch(results: HTMLElement, input: HTMLInputElement): void {
  const heard = html`<div class="hidden" role="status"></div>`
  results.after(heard)
  const tell = () => {
    const items = Array.from(results.querySelectorAll('li'))
    const heading = results.querySelector(':scope > div')
    if (heading === null) {
      heard.textContent = ''
      return
    }
    for (const item of items.slice(MOST_SHOWN)) item.remove()
    heading.replaceChildren(...toHeading(items.length, input.value))
    heard.textContent = Array.from(heading.childNodes, ({textContent}) => textContent).join(' ')
  }
  const tellActive = () => {
    const active = results.querySelector('.observablehq-link-active')
    if (active !== null && document.activeElement === input) heard.textContent = active.textContent
  }
  new MutationObserver((changes) => {
    if (changes.some(({type, target}) => type === 'childList' && target === results)) tell()
    else if (changes.some(({type}) => type === 'attributes')) tellActive()
  }).observe(results, {childList: true, subtree: true, attributeFilter: ['class']})
  tell()
}

function toHeading(count: number, words: string): (Node | string)[] {
  if (count === 0) {
    return [
      html`<strong>No hay resultados para «${words.trim()}».</strong>`,
      html`<span>Busque un municipio, un indicador, una página o una palabra del método.</span>`,
    ]
  }
  const all = formatCount(count, 'resultado', 'resultados')
  return [count > MOST_SHOWN ? `Los ${MOST_SHOWN} mejores de ${all}` : all]
}
