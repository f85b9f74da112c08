import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {countDue, type DueCounts, type DueRow} from '../domain/due.js'
import {formatCount} from '../domain/noun.js'
import {dueTable} from './due-table.js'
import type {IndicatorLinkOptions} from './indicator-link.js'
import {notice} from './notice.js'
import {onDemand} from './on-demand.js'
import {section} from './section.js'

/** Up to so many rows are shown unasked; more are not even loaded. */
const FEW = 200

export interface DueListOptions extends IndicatorLinkOptions {
  bimester: string
  /** How many rows there are. */
  counts: DueCounts
  /** The municipalities whose rows are shown, in their order; by default all, as they come. */
  slugs?: readonly string[]
}

/** A list of what fell due, which can be narrowed to some municipalities. */
export interface DueList extends HTMLElement {
  show: (slugs: readonly string[]) => void
}

/** What fell due in a bimester, loaded where it is little, else when it is asked for. */
export function dueList(
  load: () => Promise<readonly DueRow[]>,
  {counts, slugs, ...options}: DueListOptions,
): DueList {
  let shown = slugs
  let rows: readonly DueRow[] | undefined
  const box = html`<div></div>`
  const draw = () => rows !== undefined && box.replaceChildren(dueSections(choose(rows, shown), options))
  const begin = () => {
    load().then(
      (loaded) => {
        rows = loaded
        draw()
      },
      () =>
        box.replaceChildren(
          notice('No se pudo cargar la lista.', html`<p>Recargue la página.</p>`, {kind: 'empty'}),
        ),
    )
    return box
  }
  const isShort = countDue(counts) <= FEW
  const list = isShort
    ? begin()
    : html`<section><h2>Qué venció en ${toBimesterWords(options.bimester)}, indicador por indicador</h2>
        ${onDemand(toSummary(counts), begin)}</section>`
  const show = (chosen: readonly string[]) => {
    shown = chosen
    draw()
  }
  return Object.assign(list, {show})
}

/** First what failed, then what is not known, and on demand what was met. */
export function dueSections(
  rows: readonly DueRow[],
  {names, ownPage, bimester}: IndicatorLinkOptions & {bimester: string},
): HTMLElement {
  const failed = rows.filter(({state}) => state === 'incumple')
  const unknown = rows.filter(({state}) => state === 'sin_dato')
  const met = rows.filter(({state}) => state === 'meta' || state === 'minimo')
  const when = toBimesterWords(bimester)
  const table = (some: readonly DueRow[]) => dueTable(some, {names, ownPage})
  return html`<div>
    ${section(
      `Qué se incumplió en ${when}`,
      failed.length === 0 ? 'Nada de lo exigible se incumplió.' : '',
      failed.length === 0 ? '' : table(failed),
    )}
    ${unknown.length === 0 ? '' : section(`De qué no hay dato en ${when}`, '', table(unknown))}
    ${
      met.length === 0
        ? ''
        : onDemand(
            `Ver ${formatCount(met.length, 'indicador cumplido', 'indicadores cumplidos')} en ${when}`,
            () => table(met),
          )
    }
  </div>`
}

function choose(rows: readonly DueRow[], slugs: readonly string[] | undefined): readonly DueRow[] {
  if (slugs === undefined) return rows
  const places = new Map(slugs.map((slug, i) => [slug, i]))
  const toPlace = ({municipality}: DueRow) => places.get(municipality) ?? -1
  return rows.filter((row) => toPlace(row) >= 0).toSorted((a, b) => toPlace(a) - toPlace(b))
}

function toSummary({incumple, sin_dato: unknown}: DueCounts): string {
  const failed = formatCount(incumple, 'meta incumplida', 'metas incumplidas')
  return unknown === 0
    ? `Ver ${failed}, y las que se cumplieron`
    : `Ver ${failed} y ${formatCount(unknown, 'sin dato', 'sin dato')}, y las que se cumplieron`
}
