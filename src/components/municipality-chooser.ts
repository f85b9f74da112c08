import {html} from 'htl'
import type {Municipality} from '../domain/site.js'
import type {ValueElement} from './step-chooser.js'

/** A choice of one municipality, by its slug, or of all, where that is offered: the empty value. */
export function municipalityChooser(
  municipalities: readonly Municipality[],
  {withAll = true}: {withAll?: boolean} = {},
): ValueElement {
  const sorted = municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
  const twins = new Set(sorted.map(({name}) => name).filter((name, i, names) => names.indexOf(name) !== i))
  const select =
    html`<select id="municipio" name="municipio">${withAll ? html`<option value="">Todos</option>` : ''}${sorted.map(
      ({slug, name, department}) =>
        html`<option value=${slug}>${twins.has(name) ? `${name}, ${department}` : name}</option>`,
    )}</select>` as HTMLSelectElement
  const chooser = html`<div class="chooser"><label for="municipio">Municipio</label>${select}</div>`
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (slug: string) => {
      const first = withAll ? '' : (sorted[0]?.slug ?? '')
      select.value = municipalities.some((one) => one.slug === slug) ? slug : first
    },
  }) as ValueElement
}
