import {html} from 'htl'
import {compareNames} from '../domain/compare-names.js'
import {listSituations, ORDERS, type PanoramaChoice} from '../domain/panorama-choice.js'
import type {Band, Municipality} from '../domain/site.js'
import {bindAddress} from './address.js'
import {choiceList} from './choice-list.js'
import type {ValueElement} from './step-chooser.js'

/** The choosers of the panorama, with what is chosen; `choose` changes some of it. */
export interface PanoramaChooser extends HTMLElement {
  choice: PanoramaChoice
  choose: (choice: Partial<PanoramaChoice>) => void
}

/** Choices among municipalities by name, department, group and situation, and of their order; all are kept in the address. */
export function panoramaChooser(
  municipalities: readonly Municipality[],
  {bands}: {bands: readonly Band[]},
): PanoramaChooser {
  const departments = listDistinct(municipalities.map(({department}) => department))
  const groups = listDistinct(municipalities.map(({group}) => group ?? ''))
  const all = {value: '', text: 'Todos'}
  const toOptions = (values: readonly string[]) => [all, ...values.map((value) => ({value, text: value}))]
  const text =
    html`<input type="search" id="texto" name="texto" autocomplete="off" spellcheck="false">` as HTMLInputElement
  const inputs: Record<keyof PanoramaChoice, ValueElement> = {
    text: bindAddress(text, 'texto', {isFluid: true}),
    department: bindAddress(
      choiceList(toOptions(departments), {id: 'departamento', label: 'Departamento'}),
      'departamento',
    ),
    group: bindAddress(choiceList(toOptions(groups), {id: 'grupo', label: 'Grupo'}), 'grupo'),
    situation: bindAddress(
      choiceList(
        [all, ...listSituations(bands).map(({situation, words}) => ({value: situation, text: words}))],
        {
          id: 'situacion',
          label: 'Situación',
        },
      ),
      'situacion',
    ),
    order: bindAddress(
      choiceList(
        ORDERS.map(({order, words}) => ({value: order, text: words})),
        {id: 'orden', label: 'Orden'},
      ),
      'orden',
    ),
  }
  const chooser = html`<div class="choosers panorama-chooser" role="search" aria-label="Municipios">
    <div class="chooser"><label for="texto">Municipio o departamento</label>${text}</div>
    ${departments.length > 1 ? inputs.department : ''}${groups.length > 0 ? inputs.group : ''}${inputs.situation}${inputs.order}
  </div>`
  const choose = (choice: Partial<PanoramaChoice>) => {
    for (const [key, value] of Object.entries(choice)) {
      const input = inputs[key as keyof PanoramaChoice]
      if (input.value === value) continue
      input.value = value
      input.dispatchEvent(new Event('input', {bubbles: true}))
    }
  }
  return Object.defineProperties(chooser, {
    choice: {
      get: () => Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value])),
    },
    choose: {value: choose},
  }) as PanoramaChooser
}

function listDistinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort(compareNames)
}
