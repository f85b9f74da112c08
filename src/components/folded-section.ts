import {html} from 'htl'

/** What the reader opened or closed on the page, so that new data or another bimester leaves it so. */
const chosen = new Map<string, boolean>()

/**
 * A section of a page that can be folded, under an anchor of its own: open where there is room, closed on a phone until it is
 * asked for. Empty where the section is.
 */
export function foldedSection(section: unknown, {id}: {id: string}): HTMLElement | '' {
  if (!(section instanceof HTMLElement)) return ''
  const [heading, ...content] = Array.from(section.children)
  const details =
    html`<details class="folded"><summary>${heading}</summary>${content}</details>` as HTMLDetailsElement
  details.open = chosen.get(id) ?? !isNarrow()
  details.addEventListener('toggle', () => chosen.set(id, details.open))
  section.id = id
  section.replaceChildren(details)
  return section
}

/** Opens every folded section: on paper nothing can be unfolded. */
export function unfoldAll(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.folded')) details.open = true
}

function isNarrow(): boolean {
  return globalThis.matchMedia?.('(max-width: 40rem)').matches ?? false
}
