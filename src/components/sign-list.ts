import {html} from 'htl'
import {formatNumber} from '../domain/number.js'
import type {ReviewCount} from '../domain/plan-remark.js'
import {formatPlaces, SIGNS, type Sign, toSignText} from '../domain/sign.js'
import {paged} from './paged.js'
import {groupRows} from './row-group.js'

export interface SignListOptions {
  /** How a municipality is told, on a page of several; by default it is not. */
  toName?: (slug: string) => unknown
  /** How many there are of each kind, where these are not all of them. */
  counts?: Readonly<Record<string, ReviewCount>>
  size?: number
}

/** Signs to be verified, kind by kind: why they are worth a look, how they are verified, and each with its rows. */
export function signList(
  signs: readonly Sign[],
  {toName, counts = {}, size = 10}: SignListOptions = {},
): HTMLElement {
  const kinds = groupRows(signs, ({kind}) => kind)
  return html`<div class="remarks">${SIGNS.filter(({kind}) => kinds.has(kind)).map(
    ({kind, title, meaning, check}) => {
      const found = [...groupRows(kinds.get(kind) ?? [], ({municipality}) => municipality).values()].flat()
      const isRepeated = (sign: Sign) => found[found.indexOf(sign) - 1]?.municipality === sign.municipality
      const all = counts[kind]?.found ?? found.length
      const table = html`<table class="sign-table stacked"><caption class="hidden">${title}</caption>
      <thead><tr>${toName === undefined ? '' : html`<th scope="col">Municipio</th>`}<th scope="col">Qué se ve</th><th scope="col">Dónde</th></tr></thead>
      <tbody></tbody></table>`
      return html`<section class="remark-rule" data-kind=${kind}><h3>${title} <span class="count">${formatNumber(all)}</span></h3>
      <p class="meaning">${meaning} <em>${check}</em></p>
      ${paged(table, found, {size, toRow: (sign) => signRow(sign, {toName, isRepeated: isRepeated(sign)})})}
      ${all > found.length ? html`<p class="meaning">${found.length === 1 ? 'Aquí está el más reciente' : `Aquí están los ${formatNumber(found.length)} más recientes`}; los demás, en la página de cada municipio.</p>` : ''}</section>`
    },
  )}</div>`
}

/** A municipality is told with the first of its rows; with the others only to those who don't see it. */
function signRow(
  sign: Sign,
  {toName, isRepeated}: {toName: SignListOptions['toName']; isRepeated: boolean},
): HTMLElement {
  const name = toName?.(sign.municipality)
  const cell = isRepeated
    ? html`<th scope="row"><span class="hidden">${name instanceof Node ? name.textContent : name}</span></th>`
    : html`<th scope="row">${name}</th>`
  return html`<tr class=${isRepeated && toName !== undefined ? 'follows' : null}>${toName === undefined ? '' : cell}
    <td data-label="Qué se ve">${toSignText(sign)}</td>
    <td data-label="Dónde"><span class="places">${formatPlaces(sign)}${sign.count > sign.places.length && sign.places.length === 20 ? ' y otras' : ''}</span></td></tr>`
}

/** What each kind of sign leaves out on purpose. */
export function leftOutList(): HTMLElement {
  return html`<ul>${SIGNS.filter(({left_out}) => left_out !== 'nada').map(
    ({title, left_out}) => html`<li><b>${title}.</b> Queda por fuera: ${left_out}.</li>`,
  )}</ul>`
}

/** What is looked for, kind by kind. */
export function signTitles(): HTMLElement {
  return html`<ul>${SIGNS.map(({title}) => html`<li>${title}</li>`)}</ul>`
}
