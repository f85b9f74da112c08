import {html} from 'htl'

/** Where the menu stands beside the page. */
const WIDE = '(min-width: calc(640px + 6rem + 272px))'

/**
 * Puts before the menu of a page what leads past it and, where there is no room beside the page, the button that opens it; Framework's
 * switch, which says no state, stays behind it. The menu closes when the keyboard leaves it, for it would cover where that goes.
 */
export function putSiteHeader(): void {
  const toggle = document.querySelector<HTMLInputElement>('#observablehq-sidebar-toggle')
  const menu = document.querySelector<HTMLElement>('#observablehq-sidebar')
  if (toggle === null || menu === null || document.querySelector('#site-header') !== null) return
  const button =
    html`<button type="button" class="menu-button" aria-controls=${menu.id} aria-label="Mostrar u ocultar el menú">Menú</button>` as HTMLButtonElement
  const wide = matchMedia(WIDE)
  const isOpen = () => (toggle.indeterminate ? wide.matches : toggle.checked)
  const tell = () => button.setAttribute('aria-expanded', String(isOpen()))
  button.addEventListener('click', () => toggle.click())
  button.addEventListener('keydown', ({key}) => {
    if (key === 'Escape' && isOpen() && !wide.matches) toggle.click()
  })
  toggle.addEventListener('change', () => {
    tell()
    if (!isOpen() && menu.contains(document.activeElement)) button.focus()
  })
  wide.addEventListener('change', tell)
  menu.addEventListener('focusout', ({relatedTarget: next}) => {
    if (!(next instanceof Node) || menu.contains(next) || button.contains(next)) return
    if (isOpen() && !wide.matches) toggle.click()
  })
  tell()
  menu.before(
    html`<header id="site-header"><a class="skip-link" href="#observablehq-main">Ir al contenido</a>${button}</header>`,
  )
  tidyMenu(menu)
}

/** What Framework's menu lacks: the switch outside its list, names of its groups, and which page is the open one. */
function tidyMenu(menu: HTMLElement): void {
  const close = menu.querySelector('#observablehq-sidebar-close')
  close?.nextElementSibling?.prepend(close)
  for (const group of menu.querySelectorAll('section')) {
    group.querySelector('ol')?.setAttribute('aria-label', group.querySelector('summary')?.textContent ?? '')
  }
  menu.querySelector('.observablehq-link-active a')?.setAttribute('aria-current', 'page')
}
