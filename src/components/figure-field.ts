import {html} from 'htl'
import {findTypedFault, formatTyped, toPlainFigure} from '../domain/what-if/plan-figure.js'
import type {ValueElement} from './step-chooser.js'

export interface FigureFieldOptions {
  id: string
  label: string
  /** What the plan has, as it is typed in es-CO; empty for nothing. */
  planned: string
  /** What is told beside it: the plan's own figure. */
  note: string
  unit: string
  /** Whether it is a part of a whole, typed in per cent. */
  ratio?: boolean
  /** Where the slider ends. */
  most: number
  step: number
}

/** What stands in the address for a figure that was taken away. */
export const NONE = 'ninguno'

/** A field whose slider may be made longer or shorter, and that tells what is wrong with what was typed. */
export interface FigureField extends ValueElement {
  reach: (most: number) => void
  /** Why what was typed is no figure; undefined where it is one. */
  readonly fault: string | undefined
  /** Shows beside the field what is wrong; empty for nothing. */
  tell: (fault: string) => void
}

/**
 * A figure to be moved with a slider or typed as es-CO writes it. Its value has a decimal point; it is empty while it is the plan's,
 * `NONE` where there is to be none, and the text itself where that is no figure.
 */
export function figureField(options: FigureFieldOptions): FigureField {
  const {id, label, planned, note, unit, ratio = false, most, step} = options
  const number =
    html`<input id=${id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false" aria-describedby=${`${id}-nota ${id}-error`}>` as HTMLInputElement
  const range =
    html`<input type="range" min="0" max=${most} step=${step} aria-label=${`${label}: deslizador`}>` as HTMLInputElement
  const error = html`<small class="field-fault" id=${`${id}-error`} aria-live="polite"></small>`
  const field = html`<div class="figure-field"><label for=${id}>${label}</label>${range}
    <span class="typed">${number}<span>${unit}</span></span><small id=${`${id}-nota`}>${note}</small>${error}</div>`
  const toPlain = () => toPlainFigure(number.value, ratio)
  const slide = () => {
    range.value = toPlain() ?? '0'
  }
  const show = (typed: string) => {
    number.value = typed
    slide()
  }
  // Before anybody else hears of the change.
  range.addEventListener('input', () => {
    number.value = formatTyped(range.value)
  })
  number.addEventListener('input', slide)
  number.addEventListener('change', () => {
    const plain = toPlain()
    if (plain !== undefined) number.value = formatTyped(plain)
  })
  show(planned)
  const reach = (end: number) => {
    range.max = String(end)
    slide()
  }
  const tell = (fault: string) => {
    error.textContent = fault
    if (fault === '') number.removeAttribute('aria-invalid')
    else number.setAttribute('aria-invalid', 'true')
  }
  const read = () => {
    const typed = number.value.trim()
    if (typed === planned) return ''
    if (typed === '') return NONE
    const plain = toPlain()
    return plain !== undefined && plain === toPlainFigure(planned, ratio) ? '' : (plain ?? typed)
  }
  return Object.defineProperties(Object.assign(field, {reach, tell}), {
    value: {
      get: read,
      set: (value: string) => {
        if (value === NONE) return show('')
        const plain = toPlainFigure(value, ratio)
        show(value === '' ? planned : plain === undefined ? value : formatTyped(plain))
      },
    },
    fault: {get: () => (['', NONE].includes(read()) ? undefined : findTypedFault(number.value, ratio))},
  }) as FigureField
}
