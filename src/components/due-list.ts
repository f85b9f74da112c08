import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatCount} from '../domain/noun.js'
import {dueTable} from './due-table.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {section} from './section.js'

export interface DueListOptions extends IndicatorLinkOptions {
  bimester: string
}

/** What fell due in a bimester: first what failed, then what is not known, and on demand what was met. */
export function dueList(
  rows: readonly Compliance[],
  {names, ownPage, bimester}: DueListOptions,
): HTMLElement {
  const failed = rows.filter(({state}) => state === 'incumple')
  const unknown = rows.filter(({state}) => state === 'sin_dato')
  const met = rows.filter(({state}) => state === 'meta' || state === 'minimo')
  const when = toBimesterWords(bimester)
  return html`<div>
    ${section(
      `Qué se incumplió en ${when}`,
      failed.length === 0 ? 'Nada de lo exigible se incumplió.' : '',
      failed.length === 0 ? '' : dueTable(failed, {names, ownPage}),
    )}
    ${unknown.length === 0 ? '' : section(`De qué no hay dato en ${when}`, '', dueTable(unknown, {names, ownPage}))}
    ${met.length === 0 ? '' : html`<details class="on-demand"><summary>Ver ${formatCount(met.length, 'indicador cumplido', 'indicadores cumplidos')} en ${when}</summary>${dueTable(met, {names, ownPage})}</details>`}
  </div>`
}
