import type {MethodExample} from '../domain/method-example.js'
import {formatNumber} from '../domain/number.js'
import type {Fact} from './trend-example.js'

const WORDS = {
  en_ritmo: 'en ritmo',
  moderado: 'moderado',
  insuficiente: 'insuficiente',
  retroceso: 'retroceso',
}

/** How fast an example moves towards its due date, held against how fast it has to. */
export function paceFacts({
  trend: {
    paces: [pace],
  },
}: MethodExample): readonly Fact[] {
  if (pace === undefined) return []
  const write = (value: number): string => formatNumber(value, {digits: 2})
  const way = `(${write(pace.last_value)} − ${write(pace.first_value)}) ÷ (${write(pace.goal)} − ${write(pace.first_value)})`
  const time = `${write(pace.elapsed)} ÷ ${write(pace.available)}`
  return [
    ['lo avanzado', `${way}: lo que creció, de lo que tenía que crecer`],
    ['el tiempo', `${time}: bimestres que pasaron, de los que había`],
    ['ritmo', `[${way}] ÷ [${time}] = ${write(pace.pace)}: ${WORDS[pace.word]}`],
  ]
}
