import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Municipality} from '../domain/site.js'

/** Says of a plan that ended before the cut-off that it did, so that its last bimester is not taken for the last of the data. */
export function planEnded(
  {name, plan_until: until}: Pick<Municipality, 'name' | 'plan_until'>,
  cutoff: string,
): HTMLElement | string {
  if (until === null || until >= cutoff) return ''
  return html`<p class="aside">El plan de ${name} terminó el ${formatDate(until)}: después de ese día no hay metas con qué medir.</p>`
}
