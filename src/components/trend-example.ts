import {html} from 'htl'
import type {MethodExample} from '../domain/method-example.js'
import {formatGoal} from '../domain/quantity.js'
import {exampleInputs} from './example-inputs.js'
import {paceFacts} from './pace-facts.js'
import {processFacts} from './process-facts.js'
import {projectionFacts} from './projection-facts.js'
import {trendFacts} from './trend-facts.js'

/** A line of what the queries found: what it is, and its text. */
export type Fact = readonly [term: string, text: unknown]

const FACTS = {trend: trendFacts, process: processFacts, projection: projectionFacts, pace: paceFacts}

/** A worked example of a series: the rows that arrived, and what of them the queries found. */
export function trendExample(
  example: MethodExample,
  {show}: {show: readonly (keyof typeof FACTS)[]},
): HTMLElement {
  const row = example.bimesters.at(-1)
  const facts = show.flatMap((name): readonly Fact[] => FACTS[name](example))
  return html`<figure class="example">
    <figcaption><span class="example-word">Ejemplo</span> ${example.indicator}${row === undefined ? '' : `: ${formatGoal(row)}`}</figcaption>
    <div class="example-parts"><dl class="facts">${facts.map(([term, text]) => html.fragment`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    ${exampleInputs(example.inputs)}</div>
  </figure>`
}
