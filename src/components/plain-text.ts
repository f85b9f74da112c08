/** What an element says by itself, in one line: without what stands in it only to be opened. */
export function toPlainText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const note of copy.querySelectorAll('[popover]')) note.remove()
  return (copy.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim()
}
