import {type Comparison, toComparisonName} from '../domain/comparison.js'
import {formatCount} from '../domain/noun.js'
import {choiceList} from './choice-list.js'
import type {ValueElement} from './step-chooser.js'

/** A choice of what is compared: the lines of action, and under each what is measured alike in several plans. */
export function comparisonChooser(
  comparisons: readonly Comparison[],
  {
    forFunnel = false,
  }: {
    /** Whether it is held against chance: what has nothing to draw comes last. */ forFunnel?: boolean
  } = {},
): ValueElement {
  const isDrawn = ({drawn_bimester: drawn}: Comparison) => (forFunnel && typeof drawn === 'string' ? 1 : 0)
  // What most municipalities share is shown first.
  const most = comparisons.toSorted(
    (a, b) => isDrawn(b) - isDrawn(a) || b.municipalities - a.municipalities,
  )[0]
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
