import type {Compliance} from './compliance.js'
import {formatNumber, formatShare} from './number.js'

/** What the attainment of a window is reckoned from. */
export interface AttainmentInputs {
  value: number | null
  floor: number | null
  goal: number | null
  direction: Compliance['direction']
  tolerance: number | null
  /** Whether value and goal are shares. */
  ratio: boolean
}

/**
 * How the attainment of a window is reckoned, with its inputs filled in: `3 ÷ 4`, `(20 − 15) ÷ (20 − 10)`, or the reason why it
 * is all or nothing: `8 no pasa de 10`. Empty where value or goal is unknown. The result is that of the query
 * (`to_attainment` of `loaders/sql/schema.sql`), and no part of it is reckoned here.
 */
export function formatAttainment({
  value: x,
  floor,
  goal,
  direction,
  tolerance,
  ratio,
}: AttainmentInputs): string {
  if (x === null || goal === null) return ''
  const write = (number: number): string => (ratio ? formatShare(number) : formatNumber(number, {digits: 2}))
  if (direction === 'al_menos')
    return x > goal ? `${write(x)} pasa de ${write(goal)}` : `${write(x)} ÷ ${write(goal)}`
  if (direction === 'a_lo_sumo') {
    if (x <= goal) return `${write(x)} no pasa de ${write(goal)}`
    if (floor !== null)
      return x > floor
        ? `${write(x)} pasa del límite, ${write(floor)}`
        : `(${write(floor)} − ${write(x)}) ÷ (${write(floor)} − ${write(goal)})`
    if (goal === 0) return `${write(x)} pasa de 0`
    return x > 2 * goal ? `${write(x)} pasa del doble de ${write(goal)}` : `2 − ${write(x)} ÷ ${write(goal)}`
  }
  const low = floor ?? goal
  if (x >= low && x <= goal) return `${write(x)} está entre ${write(low)} y ${write(goal)}`
  const [above, below] = x < low ? [low, x] : [x, goal]
  if (tolerance === null) return `${write(x)} no está entre ${write(low)} y ${write(goal)}`
  return above - below > tolerance
    ? `${write(x)} se sale en más de ${write(tolerance)}`
    : `1 − (${write(above)} − ${write(below)}) ÷ ${write(tolerance)}`
}
