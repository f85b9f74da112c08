import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatCount} from '../domain/noun.js'
import {formatNumber, formatShare} from '../domain/number.js'
import type {Panorama} from '../domain/panorama.js'
import {listSituations, type PanoramaChoice} from '../domain/panorama-choice.js'
import type {Band, Municipality} from '../domain/site.js'
import {toMunicipalityHref} from './links.js'

/** How many municipalities each list names. */
const NAMED = 5

export interface LookFirstOptions {
  municipalities: readonly Municipality[]
  bands: readonly Band[]
  bimester: string
  /** Shows in the map what a list is the beginning of. */
  choose: (choice: Partial<PanoramaChoice>) => void
}

/** Where to look first among many municipalities: the lowest scores, those that fell most, and how many are in each situation. */
export function lookFirst(
  panorama: Panorama,
  {municipalities, bands, bimester, choose}: LookFirstOptions,
): HTMLElement {
  const {order, changes, lastOf} = panorama
  const bySlug = new Map(municipalities.map((one) => [one.slug, one]))
  const edges = bands.map(({from}) => from)
  const tell = (slug: string) => formatShare(lastOf(slug)?.score ?? 0, {digits: 0, apart: edges})
  const named = (slugs: readonly string[], toFigure: (slug: string) => string) =>
    slugs.slice(0, NAMED).map((slug) => {
      const {name = slug, department = ''} = bySlug.get(slug) ?? {}
      return html`<li><a href=${toMunicipalityHref(slug, {bimester})}>${name}</a> <span class="where">${department}</span>
        <b>${toFigure(slug)}</b></li>`
    })
  const show = (words: string, choice: Partial<PanoramaChoice>) => {
    const button = html`<button type="button" class="show-all">${words}</button>`
    button.addEventListener('click', () => choose({...NOTHING, ...choice}))
    return button
  }
  const scored = order.filter((slug) => typeof lastOf(slug)?.score === 'number')
  const fallen = [...changes].filter(([, change]) => change < 0).sort(([, a], [, b]) => a - b)
  const lasts = municipalities.map(({slug}) => lastOf(slug))
  const situations = listSituations(bands)
    .map((one) => ({...one, count: lasts.filter(one.holds).length}))
    .filter(({count}) => count > 0)
  return html`<section class="look-first"><h2>Dónde mirar primero en ${toBimesterWords(bimester)}</h2><div>
    ${
      scored.length === 0
        ? ''
        : html`<section><h3>Los puntajes más bajos</h3><ol>${named(scored, tell)}</ol>
      ${show('Ver todos, del menor al mayor', {})}</section>`
    }
    ${
      fallen.length === 0
        ? ''
        : html`<section><h3>Los que más bajaron desde el bimestre anterior</h3><ol>${named(
            fallen.map(([slug]) => slug),
            (slug) =>
              `${formatNumber(100 * (changes.get(slug) ?? 0), {digits: 0, apart: [0]})} puntos, a ${tell(slug)}`,
          )}</ol>
      ${show('Ver todos, desde el que más bajó', {order: 'bajaron'})}</section>`
    }
    <section><h3>Cuántos municipios están así</h3><ul>${situations.map(
      ({situation, words, count}) =>
        html`<li>${show(words, {situation})} <b>${formatCount(count, 'municipio', 'municipios')}</b></li>`,
    )}</ul></section>
  </div></section>`
}

const NOTHING: PanoramaChoice = {text: '', department: '', group: '', situation: '', order: ''}
