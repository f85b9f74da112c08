import {html} from 'htl'
import {compareNames} from '../domain/compare-names.js'
import type {Obligation} from '../domain/obligation.js'
import type {Municipality} from '../domain/site.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {toCalendarHref, toMunicipalityHref} from './links.js'
import {obligationTable} from './obligation-table.js'
import {paged} from './paged.js'
import {groupRows} from './row-group.js'

/** With more rows than these, each municipality says how many it has, and shows them when it is opened. */
const MOST_OPEN = 120
/** How many municipalities are listed at once. */
const PAGE = 40

export interface ObligationListOptions extends Pick<IndicatorLinkOptions, 'ownPage'> {
  municipalities: readonly Municipality[]
  preview: boolean
  /** What is said of a municipality's rows before they are seen. */
  toSummary: (rows: readonly Obligation[]) => string
}

/** What falls due by municipality, in the order of their names; of many, only the counts until one is opened. */
export function obligationList(
  rows: readonly Obligation[],
  {municipalities, preview, ownPage, toSummary}: ObligationListOptions,
): HTMLElement {
  const groups = groupRows(rows, ({municipality}) => municipality)
  const named = municipalities
    .filter(({slug}) => groups.has(slug))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const open = rows.length <= MOST_OPEN
  return paged(html`<div class="obligation-list"></div>`, named, {
    toRow: (one) => obligationGroup(one, groups.get(one.slug) ?? [], {open, preview, ownPage, toSummary}),
    words: ['municipio', 'municipios'],
    size: PAGE,
  })
}

function obligationGroup(
  {slug, name, department}: Municipality,
  rows: readonly Obligation[],
  {open, preview, ownPage, toSummary}: Omit<ObligationListOptions, 'municipalities'> & {open: boolean},
): HTMLElement {
  const details = html`<details class="obligation-group" data-municipality=${slug} open=${open}>
    <summary><h3>${name}</h3> <span class="where">${department}</span>
      <span class="outcome">${toSummary(rows)}</span></summary>
  </details>` as HTMLDetailsElement
  const fill = () => {
    if (details.childElementCount > 1) return
    details.append(
      obligationTable(rows, {ownPage}),
      html`<p class="aside"><a href=${toMunicipalityHref(slug)}>El plan de ${name}, indicador por indicador</a> ·
        <a href=${toCalendarHref(`${slug}.ics`, {preview})} download=${`vencimientos-${slug}.ics`}>su calendario (.ics)</a></p>`,
    )
  }
  if (open) fill()
  else details.addEventListener('toggle', fill)
  return details
}
