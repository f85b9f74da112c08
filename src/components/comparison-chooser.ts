import {type Comparison, toComparisonName} from '../domain/comparison.js'
import {formatCount} from '../domain/noun.js'
import {choiceList} from './choice-list.js'
import type {ValueElement} from './step-chooser.js'

/** A choice of what is compared: the lines of action, and under each what is measured alike in several plans. */
export function comparisonChooser(comparisons: readonly Comparison[]): ValueElement {
  // What most municipalities share is shown first.
  const most = comparisons.toSorted((a, b) => b.municipalities - a.municipalities)[0]
  const choices = comparisons.map((one) => ({
    value: one.comparison,
    text: `${toComparisonName(one)} · ${formatCount(one.municipalities, 'municipio', 'municipios')}`,
    group: one.line,
  }))
  return choiceList(choices, {
    id: 'medida',
    label: 'Línea de acción',
    ...(most === undefined ? {} : {value: most.comparison}),
  })
}
