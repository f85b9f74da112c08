import './typeface.js'

/** Loaded in the head of every page: what Framework says in English and has no option for. */
document.documentElement.lang = 'es'
document.addEventListener('DOMContentLoaded', translateShell)
if (document.readyState === 'complete') translateShell()

function translateShell(): void {
  for (const toggle of document.querySelectorAll<HTMLElement>('#observablehq-sidebar-toggle, label[for]')) {
    const title = toggle.id === 'observablehq-sidebar-toggle' ? 'Mostrar u ocultar el menú' : 'Cerrar el menú'
    toggle.title = title
    toggle.setAttribute('aria-label', title)
  }
  document.querySelector('#observablehq-sidebar')?.setAttribute('aria-label', 'Navegación principal')
  const search = document.querySelector<HTMLInputElement>('#observablehq-search input')
  search?.setAttribute('placeholder', 'Buscar')
  search?.setAttribute('aria-label', 'Buscar en el sitio')
  document.querySelector('#observablehq-search')?.setAttribute('data-shortcut', '/')
  const results = document.querySelector('#observablehq-search-results')
  if (results !== null)
    new MutationObserver(() => translateResults(results)).observe(results, {childList: true})
}

/** The count above the search results, which Framework writes as `no results` or `3 results`. */
function translateResults(results: Element): void {
  const heading = results.querySelector(':scope > div')
  const count = Number.parseInt(heading?.textContent ?? '', 10)
  if (heading === null) return
  if (Number.isNaN(count)) heading.textContent = 'sin resultados'
  else heading.textContent = count === 1 ? '1 resultado' : `${count} resultados`
}
