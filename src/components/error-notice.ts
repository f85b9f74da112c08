import {html} from 'htl'
import {notice} from './notice.js'

/**
 * Tells once, in Spanish and at the head of the page, that a part of it could not be shown: Framework says so in English in every
 * place where the part was to stand. The reason is in the browser's console.
 */
export function watchErrors(main: HTMLElement): void {
  const told = notice(
    'Una parte de esta página no se pudo mostrar.',
    html`<p>Casi siempre es un archivo de datos que no llegó: revise la conexión y vuelva a cargar la página. Si se repite,
      quien publica el sitio debe copiar completa su carpeta <code>_file</code>.</p>`,
    {kind: 'error'},
  )
  told.setAttribute('role', 'alert')
  const tell = () => {
    const isBroken = main.querySelector('.observablehq--error') !== null
    if (isBroken === told.isConnected) return
    if (isBroken) main.prepend(told)
    else told.remove()
  }
  new MutationObserver(tell).observe(main, {childList: true, subtree: true})
  tell()
}
