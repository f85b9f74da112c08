import type {Compliance} from '../compliance.js'

/** What a value is held against: the goal of a row of a plan. */
export interface Goal {
  goal: number | null
  /** The least of an at-least goal, the limit of an at-most one, the low end of a range. */
  floor: number | null
  direction: Compliance['direction']
  tolerance: number | null
}

/** How much of a goal a value reaches, from 0 to 1 (`docs/method.md`, as `to_attainment` of the queries); null where one is unknown. */
export function toAttainment(value: number | null, {goal, floor, direction, tolerance}: Goal): number | null {
  if (value === null || goal === null) return null
  if (direction === 'al_menos') return Math.min(1, value / goal)
  if (direction === 'entre') {
    if (floor !== null && value >= floor && value <= goal) return 1
    if (tolerance === null || tolerance === 0) return 0
    const off = floor !== null && value < floor ? floor - value : value - goal
    return Math.max(0, 1 - off / tolerance)
  }
  if (value <= goal) return 1
  if (floor !== null) return Math.max(0, (floor - value) / (floor - goal))
  return goal > 0 ? Math.max(0, 2 - value / goal) : 0
}
