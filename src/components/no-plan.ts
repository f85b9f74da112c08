import {html} from 'htl'
import type {Municipality} from '../domain/site.js'
import {notice} from './notice.js'

/** What to do where a municipality has no plan to be measured by. */
export function noPlan({name, slug}: Municipality): HTMLElement {
  return notice(
    `${name} no tiene plan de acción cargado.`,
    html`<p>Sin plan no hay metas que medir. Agregue el plan como <code>data/planes/${slug}.csv</code>, una fila por indicador.</p>`,
    {kind: 'empty'},
  )
}
