import {html} from 'htl'

/** The address of what is shown, with all that is chosen or taken by default: sent, it shows the same view of the same data. */
export function viewLink(chosen: Readonly<Record<string, string>>): HTMLElement {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  return html`<p class="aside screen-only"><a class="view-link" href=${`?${query}`}>La dirección de esta vista</a> dice todo lo que se eligió: cópiela para enviarla o guardarla.</p>`
}
