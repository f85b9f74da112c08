import {html} from 'htl'
import {compareNames} from '../domain/compare-names.js'
import type {Municipality} from '../domain/site.js'
import {element} from './element.js'
import type {ValueElement} from './step-chooser.js'

/** A choice of one municipality, by its slug, or of all, where that is offered: the empty value. */
export function municipalityChooser(
  municipalities: readonly Municipality[],
  {withAll = true}: {withAll?: boolean} = {},
): ValueElement {
  const sorted = municipalities.toSorted((a, b) => compareNames(a.name, b.name))
  const counts = new Map<string, number>()
  for (const {name} of sorted) counts.set(name, (counts.get(name) ?? 0) + 1)
  const select =
    html`<select id="municipio" name="municipio">${withAll ? html`<option value="">Todos</option>` : ''}</select>` as HTMLSelectElement
  for (const {slug, name, department} of sorted)
    select.append(element('option', {value: slug}, counts.get(name) === 1 ? name : `${name}, ${department}`))
  const chooser = html`<div class="chooser"><label for="municipio">Municipio</label>${select}</div>`
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (slug: string) => {
      const first = withAll ? '' : (sorted[0]?.slug ?? '')
      select.value = municipalities.some((one) => one.slug === slug) ? slug : first
    },
  }) as ValueElement
}
