import {html} from 'htl'
import type {ValueElement} from './step-chooser.js'

export interface FigureFieldOptions {
  id: string
  label: string
  /** What the plan has, as it is typed; empty for nothing. */
  planned: string
  /** What is told beside it: the plan's own figure. */
  note: string
  unit: string
  /** Where the slider ends. */
  most: number
  step: number
}

/** What stands in the address for a figure that was taken away. */
export const NONE = 'ninguno'

/** A field whose slider may be made longer or shorter. */
export interface FigureField extends ValueElement {
  reach: (most: number) => void
}

/** A figure to be moved with a slider or typed. Its value is empty while it is the plan's, and `NONE` where there is to be none. */
export function figureField({id, label, planned, note, unit, most, step}: FigureFieldOptions): FigureField {
  const number =
    html`<input id=${id} type="number" inputmode="decimal" min="0" step="any" aria-describedby=${`${id}-nota`}>` as HTMLInputElement
  const range =
    html`<input type="range" min="0" max=${most} step=${step} aria-label=${`${label}: deslizador`}>` as HTMLInputElement
  const field = html`<div class="figure-field"><label for=${id}>${label}</label>${range}
    <span class="typed">${number}<span>${unit}</span></span><small id=${`${id}-nota`}>${note}</small></div>`
  const show = (typed: string) => {
    number.value = typed
    range.value = typed === '' ? '0' : typed
  }
  // Before anybody else hears of the change.
  range.addEventListener('input', () => {
    number.value = range.value
  })
  number.addEventListener('input', () => {
    range.value = number.value === '' ? '0' : number.value
  })
  show(planned)
  const reach = (end: number) => {
    range.max = String(end)
    show(number.value)
  }
  return Object.defineProperty(Object.assign(field, {reach}), 'value', {
    get: () => {
      if (number.value === planned) return ''
      return number.value === '' ? (number.validity.badInput ? '' : NONE) : number.value
    },
    set: (value: string) => {
      if (value === NONE) show('')
      else show(/^\d+(\.\d+)?$/.test(value) ? value : planned)
    },
  }) as FigureField
}
