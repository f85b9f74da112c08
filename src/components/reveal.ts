/** The address whose row was brought into view: data that is refreshed must not move the page under its reader. */
let revealed = ''

/** Marks the row that the address names after `#`, and brings it into view the first time that it stands in the page. */
export function revealTarget(root: HTMLElement): HTMLElement {
  const id = decodeURIComponent(location.hash.slice(1))
  const row = id === '' ? null : root.querySelector(`#${CSS.escape(id)}`)
  if (row === null) return root
  row.classList.add('revealed')
  if (revealed !== location.href) requestAnimationFrame(() => row.scrollIntoView({block: 'center'}))
  revealed = location.href
  return root
}
