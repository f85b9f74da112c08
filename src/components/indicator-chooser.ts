import {html} from 'htl'
import type {ValueElement} from './step-chooser.js'

/** A choice of one indicator of a plan, by its code, under the action that it belongs to; the first until told otherwise. */
export function indicatorChooser(
  indicators: readonly {code: string; indicator: string; action: string}[],
): ValueElement {
  const actions = new Map<string, HTMLElement[]>()
  for (const {code, indicator, action} of indicators) {
    const option = html`<option value=${code}>${indicator} (${code})</option>`
    actions.set(action, [...(actions.get(action) ?? []), option])
  }
  const select = html`<select id="indicador" name="indicador">${Array.from(
    actions,
    ([action, options]) => html`<optgroup label=${action}>${options}</optgroup>`,
  )}</select>` as HTMLSelectElement
  const chooser = html`<div class="chooser indicator-chooser"><label for="indicador">Indicador</label>${select}</div>`
  return Object.defineProperty(chooser, 'value', {
    get: () => select.value,
    set: (code: string) => {
      select.value = indicators.some((one) => one.code === code) ? code : (indicators[0]?.code ?? '')
    },
  }) as ValueElement
}
