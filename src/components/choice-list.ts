import {html} from 'htl'
import type {ValueElement} from './step-chooser.js'

export interface Choice {
  value: string
  text: string
  /** The heading that it stands under in the list. */
  group?: string
  /** Whether it stands in the list and cannot be chosen. */
  disabled?: boolean
}

/** A choice of one among several, which the page's address may keep; what is not among them is the default. */
export function choiceList(
  choices: readonly Choice[],
  {id, label, value = choices[0]?.value ?? ''}: {id: string; label: string; value?: string},
): ValueElement {
  const groups = [...new Set(choices.map(({group}) => group ?? ''))]
  const options = groups.flatMap((group) => {
    const own = choices.filter((one) => (one.group ?? '') === group)
    const items = own.map(
      (one) => html`<option value=${one.value} disabled=${one.disabled === true}>${one.text}</option>`,
    )
    return group === '' ? items : [html`<optgroup label=${group}>${items}</optgroup>`]
  })
  const select = html`<select id=${id} name=${id}>${options}</select>` as HTMLSelectElement
  select.value = value
  const chooser = html`<div class="chooser"><label for=${id}>${label}</label>${select}</div>`
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (each: string) => {
      select.value = choices.some((one) => one.value === each && one.disabled !== true) ? each : value
    },
  }) as ValueElement
}
