import {formatMonth} from '../domain/month.js'
import {stepChooser, type ValueElement} from './step-chooser.js'

/** A choice among months, in the order of time, with a step back and forth. */
export function monthChooser(months: readonly string[], {value}: {value: string}): ValueElement {
  return stepChooser(months, {
    id: 'mes',
    label: 'Mes',
    earlier: 'Mes anterior',
    later: 'Mes siguiente',
    toText: formatMonth,
    value,
  })
}
