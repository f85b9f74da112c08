import {html} from 'htl'
import type {Municipality} from '../domain/site.js'
import type {ValueElement} from './step-chooser.js'

/** How many municipalities may be picked: more lines than these nobody tells apart. */
const MOST_PICKS = 8

/** A choice of some municipalities, by their slugs joined with commas: a list to add from, and a button to take each out. */
export function municipalityPicks(municipalities: readonly Municipality[]): ValueElement {
  const sorted = municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
  const bySlug = new Map(sorted.map((one) => [one.slug, one]))
  const select =
    html`<select id="municipios" name="municipios"><option value="">Agregar…</option>${sorted.map(
      ({slug, name, department}) => html`<option value=${slug}>${name}, ${department}</option>`,
    )}</select>` as HTMLSelectElement
  const list = html`<ul class="picks"></ul>`
  const chooser = html`<div class="chooser pick-chooser"><label for="municipios">Municipios elegidos</label>${select}${list}</div>`
  let picked: string[] = []

  const show = (slugs: readonly string[]) => {
    picked = [...new Set(slugs)].filter((slug) => bySlug.has(slug)).slice(0, MOST_PICKS)
    select.value = ''
    select.disabled = picked.length === MOST_PICKS
    list.replaceChildren(
      ...picked.map((slug) => {
        const name = bySlug.get(slug)?.name ?? slug
        const button = html`<button type="button" aria-label=${`Quitar ${name}`}>${name} <span aria-hidden="true">×</span></button>`
        button.addEventListener('click', () => {
          choose(picked.filter((one) => one !== slug))
          select.focus()
        })
        return html`<li>${button}</li>`
      }),
    )
  }
  const choose = (slugs: readonly string[]) => {
    show(slugs)
    chooser.dispatchEvent(new Event('input', {bubbles: true}))
  }
  select.addEventListener('input', (event) => {
    event.stopPropagation()
    if (select.value !== '') choose([...picked, select.value])
  })
  return Object.defineProperty(chooser, 'value', {
    get: () => picked.join(','),
    set: (slugs: string) => show(slugs.split(',')),
  }) as ValueElement
}
