import {html} from 'htl'
import type {MethodExample} from '../domain/method-example.js'
import {formatGoal} from '../domain/quantity.js'
import {exampleInputs} from './example-inputs.js'
import {indicatorChart} from './indicator-chart.js'
import {paceFacts} from './pace-facts.js'
import {processFacts} from './process-facts.js'
import {projectionFacts} from './projection-facts.js'
import {trendFacts} from './trend-facts.js'

/** The size of the chart, in pixels. */
const MOST_WIDTH = 620
const HEIGHT = 200

/** A line of what the queries found: what it is, and its text. */
export type Fact = readonly [term: string, text: unknown]

const FACTS = {trend: trendFacts, process: processFacts, projection: projectionFacts, pace: paceFacts}

export interface TrendExampleOptions {
  show: readonly (keyof typeof FACTS)[]
  /** Draws what depends on the width that there is. */
  resize: (draw: (width: number) => SVGElement) => unknown
}

/** A worked example of a series: the rows that arrived, and what of them the queries found. */
export function trendExample(example: MethodExample, {show, resize}: TrendExampleOptions): HTMLElement {
  const row = example.bimesters.at(-1)
  const {limits, projection} = example.trend
  const bands = {
    limits: show.includes('process') ? limits : [],
    projection: show.includes('projection') ? projection : [],
  }
  const facts = show.flatMap((name): readonly Fact[] => FACTS[name](example))
  return html`<figure class="example">
    <figcaption><span class="example-word">Ejemplo ·</span> ${example.indicator}${row === undefined ? '' : `: ${formatGoal(row)}`}</figcaption>
    ${resize((width) => indicatorChart(example.bimesters, {...bands, width: Math.min(width, MOST_WIDTH), height: HEIGHT}))}
    <dl class="facts">${facts.map(([term, text]) => html.fragment`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    ${exampleInputs(example.inputs, {most: 0})}
  </figure>`
}
