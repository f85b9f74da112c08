import {html} from 'htl'

/** Links to the sections of a page that have an anchor, by their headings; one that is folded is opened by its link. */
export function pageContents(sections: readonly (HTMLElement | '')[]): HTMLElement {
  const link = (section: HTMLElement) => {
    const one = html`<a href=${`#${section.id}`}>${section.querySelector('h2')?.textContent}</a>`
    one.addEventListener('click', () => {
      const details = section.querySelector<HTMLDetailsElement>(':scope > details.folded')
      if (details !== null) details.open = true
    })
    return html`<li>${one}</li>`
  }
  return html`<nav class="contents in-line" aria-label="En esta página"><p>En esta página</p>
    <ul>${sections.filter((section) => section !== '').map(link)}</ul></nav>`
}
