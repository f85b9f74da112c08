import {toBimesterWords} from '../domain/bimester.js'
import {stepChooser, type ValueElement} from './step-chooser.js'

/** A choice among bimesters, in the order of time, with a step back and forth; the last one unless told otherwise. */
export function bimesterChooser(
  bimesters: readonly string[],
  {value = bimesters.at(-1) ?? ''} = {},
): ValueElement {
  return stepChooser(bimesters, {
    id: 'bimestre',
    label: 'Bimestre',
    earlier: 'Bimestre anterior',
    later: 'Bimestre siguiente',
    toText: (bimester) => `${toBimesterWords(bimester)} · ${bimester.slice(5)}`,
    value,
  })
}
