import {html} from 'htl'

/** A box in which what has no room on a narrow screen scrolls by itself, with the keyboard too. */
export function scrollBox(content: HTMLElement, name: string): HTMLElement {
  const box = html`<div class="scroller">${content}</div>`
  keyboardScroll([box], () => name)
  return box
}

/** Lets the keyboard scroll each part of a page that is wider than its place, while it is so: `name` says which part it is. */
export function keyboardScroll(parts: Iterable<HTMLElement>, name: (part: HTMLElement) => string): void {
  // Without a browser nothing has a size.
  if (typeof ResizeObserver === 'undefined') return
  const watch = new ResizeObserver((entries) => {
    for (const {target} of entries) mark(target as HTMLElement, name)
  })
  for (const part of parts) watch.observe(part)
}

function mark(part: HTMLElement, name: (part: HTMLElement) => string): void {
  if (part.scrollWidth <= part.clientWidth) {
    for (const attribute of ['tabindex', 'role', 'aria-label']) part.removeAttribute(attribute)
    return
  }
  part.tabIndex = 0
  part.setAttribute('role', 'group')
  part.setAttribute('aria-label', name(part))
}
