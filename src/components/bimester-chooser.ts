import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'

/** An element with a `value` that tells its changes by `input` events. */
export interface ValueElement extends HTMLElement {
  value: string
}

/** A choice among bimesters, in the order of time, with a step back and forth; the last one unless told otherwise. */
export function bimesterChooser(
  bimesters: readonly string[],
  {value = bimesters.at(-1) ?? ''} = {},
): ValueElement {
  const select = html`<select id="bimestre" name="bimestre">${bimesters
    .toReversed()
    .map(
      (bimester) =>
        html`<option value=${bimester}>${toBimesterWords(bimester)} · ${bimester.slice(5)}</option>`,
    )}</select>` as HTMLSelectElement
  const earlier = html`<button type="button" aria-label="Bimestre anterior">‹</button>` as HTMLButtonElement
  const later = html`<button type="button" aria-label="Bimestre siguiente">›</button>` as HTMLButtonElement
  const chooser = html`<div class="chooser"><label for="bimestre">Bimestre</label>${earlier}${select}${later}</div>`

  const step = (by: number) => choose(bimesters[bimesters.indexOf(select.value) + by])
  const choose = (bimester: string | undefined) => {
    if (bimester === undefined) return
    show(bimester)
    chooser.dispatchEvent(new Event('input', {bubbles: true}))
  }
  const show = (bimester: string) => {
    select.value = bimester
    earlier.disabled = bimester === bimesters[0]
    later.disabled = bimester === bimesters.at(-1)
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
    set: (bimester: string) => show(bimesters.includes(bimester) ? bimester : value),
  }) as ValueElement
}
