import {watchErrors} from './error-notice.js'
import {unfoldAll} from './folded-section.js'
import {watchSearch} from './search-results.js'
import {putSiteHeader} from './site-header.js'
import './typeface.js'

/** Loaded in the head of every page: what Framework says in English and has no option for. */
document.documentElement.lang = 'es'
document.addEventListener('DOMContentLoaded', translateShell)
if (document.readyState === 'complete') translateShell()

addEventListener('beforeprint', unfoldAll)

function translateShell(): void {
  for (const toggle of document.querySelectorAll<HTMLElement>('#observablehq-sidebar-toggle, label[for]')) {
    toggle.title =
      toggle.id === 'observablehq-sidebar-toggle' ? 'Mostrar u ocultar el menú' : 'Cerrar el menú'
  }
  putSiteHeader()
  document.querySelector('#observablehq-sidebar')?.setAttribute('aria-label', 'Navegación principal')
  const search = document.querySelector<HTMLInputElement>('#observablehq-search input')
  search?.setAttribute('placeholder', 'Buscar')
  search?.setAttribute('aria-label', 'Buscar en el sitio')
  document.querySelector('#observablehq-search')?.setAttribute('data-shortcut', '/')
  const main = document.querySelector<HTMLElement>('#observablehq-main')
  if (main !== null) watchErrors(main)
  const results = document.querySelector<HTMLElement>('#observablehq-search-results')
  if (results !== null && search !== null) watchSearch(results, search)
}
