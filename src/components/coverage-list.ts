import {html} from 'htl'
import {compareNames} from '../domain/compare-names.js'
import {type CoverageFile, listCoveredMonths} from '../domain/coverage.js'
import {fold} from '../domain/fold.js'
import type {Municipality, Site} from '../domain/site.js'
import {coverageFigure} from './coverage-figure.js'
import {onDemand} from './on-demand.js'
import {paged} from './paged.js'

/** The months of more municipalities than these are shown one by one, when they are asked for. */
const FEW = 12

/** Which months each source covers: of few municipalities in one calendar, of many in one each, which is found by name. */
export function coverageList(
  coverage: CoverageFile,
  {
    municipalities,
    stamp,
  }: {
    municipalities: readonly Municipality[]
    stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>
  },
): HTMLElement {
  const names = new Map(municipalities.map(({slug, name}) => [slug, name]))
  const covered = new Set(coverage.sources.map(({municipality}) => municipality))
  if (covered.size <= FEW)
    return coverageFigure(listCoveredMonths(coverage), {names, stamp, name: 'cobertura'})
  const listed = municipalities
    .filter(({slug}) => covered.has(slug))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const input =
    html`<input type="search" id="cobertura" autocomplete="off" spellcheck="false">` as HTMLInputElement
  const list = html`<div></div>`
  const show = () => {
    const words = fold(input.value)
    const found = listed.filter(({name, department}) => fold(`${name} ${department}`).includes(words))
    list.replaceChildren(
      found.length === 0
        ? html`<p>Ningún municipio se llama así.</p>`
        : paged(html`<div></div>`, found, {
            toRow: ({slug, name, department}) =>
              onDemand(`${name}, ${department}`, () =>
                coverageFigure(listCoveredMonths(coverage, slug), {names, stamp, name: `cobertura-${slug}`}),
              ),
            size: 25,
            words: ['municipio', 'municipios'],
          }),
    )
  }
  input.addEventListener('input', show)
  show()
  return html`<div><div class="chooser"><label for="cobertura">Municipio o departamento</label>${input}</div>${list}</div>`
}
