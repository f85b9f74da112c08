import {html} from 'htl'
import type {MethodExample} from '../domain/method-example.js'
import {formatNumber} from '../domain/number.js'
import {toSignalWords} from '../domain/signal.js'
import type {Fact} from './trend-example.js'

/** Whether the series of an example is changing: slope, interval, test and what is said of it. */
export function trendFacts({trend: {series, slopes, tests}, bimesters}: MethodExample): readonly Fact[] {
  const test = tests.at(-1)
  if (test === undefined) return []
  const unit = bimesters.at(-1)?.unit ?? ''
  const {arrow, word} = toSignalWords(test.signal)
  const reading: Fact = ['se lee', html`<strong>${arrow === null ? '' : `${arrow} `}${word}</strong>`]
  const values: Fact = [`${series.length} valores`, series.map(({value}) => formatNumber(value)).join(', ')]
  if (test.slope === null || test.slope_low === null || test.slope_high === null) return [values, reading]
  const pairs = test.seasonal ? slopes.filter((pair) => pair.same_season) : slopes
  return [
    values,
    [
      `${pairs.length} pares`,
      html.fragment`${pairs.flatMap(({slope}, i) => [
        i === 0 ? '' : '; ',
        isMiddle(i, pairs.length) ? html`<strong>${write(slope)}</strong>` : write(slope),
      ])}`,
    ],
    ['pendiente', `${write(test.slope)} ${unit} por bimestre: la del medio`],
    ['intervalo del 95 %', `de ${write(test.slope_low)} a ${write(test.slope_high)} ${unit} por bimestre`],
    ['S', `${write(test.s ?? 0)}: los pares que suben menos los que bajan`],
    ['p', formatProbability(test.p_value ?? 1)],
    reading,
  ]
}

/** Whether a place, from 0, is the middle of a sorted list, or one of its two. */
function isMiddle(place: number, length: number): boolean {
  return place === Math.floor((length - 1) / 2) || place === Math.ceil((length - 1) / 2)
}

function formatProbability(p: number): string {
  return p < 0.0001 ? 'menos de 0,0001' : formatNumber(p, {digits: 4, apart: [0.05, 0.1]})
}

function write(number: number): string {
  return formatNumber(number, {digits: 2})
}
