import {formatNumber} from './number.js'
import type {Scaled} from './quantity.js'

/** A change with its sign, `+4,5 visitas`; of a ratio, in points. */
export function formatChange({ratio, unit}: Pick<Scaled, 'ratio' | 'unit'>, change: number): string {
  const amount = ratio ? 100 * change : change
  const figure = formatNumber(amount, {digits: 2, apart: [0]})
  return `${amount > 0 ? '+' : ''}${figure}${ratio ? ' puntos' : ` ${unit}`}`
}
