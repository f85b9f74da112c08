import {html} from 'htl'

/** An element with a `value` that tells its changes by `input` events. */
export interface ValueElement extends HTMLElement {
  value: string
}

export interface StepChooserOptions {
  /** Names the list, in the page too. */
  id: string
  label: string
  /** The names of the steps. */
  earlier: string
  later: string
  toText: (value: string) => string
  /** What is chosen until something else is. Default: the last one. */
  value?: string
}

/** A choice among spans in the order of time, the last first in the list, with a step back and forth. */
export function stepChooser(
  values: readonly string[],
  {id, label, earlier: back, later: forth, toText, value = values.at(-1) ?? ''}: StepChooserOptions,
): ValueElement {
  const select = html`<select id=${id} name=${id}>${values
    .toReversed()
    .map((each) => html`<option value=${each}>${toText(each)}</option>`)}</select>` as HTMLSelectElement
  const earlier = html`<button type="button" aria-label=${back}>‹</button>` as HTMLButtonElement
  const later = html`<button type="button" aria-label=${forth}>›</button>` as HTMLButtonElement
  const chooser = html`<div class="chooser"><label for=${id}>${label}</label>${earlier}${select}${later}</div>`

  const step = (by: number) => choose(values[values.indexOf(select.value) + by])
  const choose = (each: string | undefined) => {
    if (each === undefined) return
    show(each)
    chooser.dispatchEvent(new Event('input', {bubbles: true}))
  }
  const show = (each: string) => {
    select.value = each
    earlier.disabled = each === values[0]
    later.disabled = each === values.at(-1)
  }
  earlier.addEventListener('click', () => step(-1))
  later.addEventListener('click', () => step(1))
  select.addEventListener('input', (event) => {
    event.stopPropagation()
    choose(select.value)
  })
  show(value)
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (each: string) => show(values.includes(each) ? each : value),
  }) as ValueElement
}
