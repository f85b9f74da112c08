import {html} from 'htl'
import {notice} from './notice.js'

/** What to do where nothing has been read yet; `live` where the page would show it by itself. */
export function noData({root = '.', live = false} = {}): HTMLElement {
  return notice(
    'Aún no hay datos.',
    html`<p>Deje un archivo CSV en <code>data/entrada/</code>: en <code>data/plantillas/</code> hay una plantilla de cada
      clase. ${live ? 'Esta página se actualiza sola. ' : ''}<a href=${`${root}/datos.html`}>Qué archivos se esperan</a>.</p>`,
    {kind: 'empty'},
  )
}
