import {html} from 'htl'
import type {Evidence} from '../domain/evidence.js'
import {type EvidenceListOptions, evidenceList} from './evidence-list.js'

/** The rows behind a window, which are loaded when they are first asked for; says so where they cannot be. */
export function evidenceOnDemand(load: () => Promise<Evidence>, options: EvidenceListOptions): HTMLElement {
  const box = html`<div role="status">Cargando las filas…</div>`
  load().then(
    (evidence) => box.replaceChildren(evidenceList(evidence, options)),
    () =>
      box.replaceChildren('No se pudieron cargar las filas. Revise la conexión y abra la página otra vez.'),
  )
  return box
}
