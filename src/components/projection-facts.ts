import {toBimesterWords} from '../domain/bimester.js'
import type {MethodExample} from '../domain/method-example.js'
import {formatNumber} from '../domain/number.js'
import type {Fact} from './trend-example.js'

/** The band in which an example's next values are expected. */
export function projectionFacts({trend: {projection}}: MethodExample): readonly Fact[] {
  const write = (value: number): string => formatNumber(value, {digits: 1})
  return [
    ['banda del 80 %', 'donde caerían los valores que vienen, con 80 de 100 de probabilidad'],
    ...projection.map(
      ({bimester, low, high}): Fact => [toBimesterWords(bimester), `entre ${write(low)} y ${write(high)}`],
    ),
  ]
}
