/** The address whose heading was brought into view: data that is refreshed must not move the page under its reader. */
let held = ''

/** Brings the heading that the address names after `#` into view again, once what stands above it has its height. */
export function holdTarget(): void {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (heading === null || held === location.href) return
  held = location.href
  requestAnimationFrame(() => heading.scrollIntoView())
}
