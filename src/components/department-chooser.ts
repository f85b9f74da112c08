import {html} from 'htl'
import type {Municipality} from '../domain/site.js'
import type {ValueElement} from './step-chooser.js'

/** A choice of one department by its name, or of all: the empty value. */
export function departmentChooser(municipalities: readonly Pick<Municipality, 'department'>[]): ValueElement {
  const names = [...new Set(municipalities.map(({department}) => department))].sort((a, b) =>
    a.localeCompare(b, 'es'),
  )
  const select =
    html`<select id="departamento" name="departamento"><option value="">Todos</option>${names.map(
      (name) => html`<option value=${name}>${name}</option>`,
    )}</select>` as HTMLSelectElement
  const chooser = html`<div class="chooser"><label for="departamento">Departamento</label>${select}</div>`
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (name: string) => {
      select.value = names.includes(name) ? name : ''
    },
  }) as ValueElement
}
