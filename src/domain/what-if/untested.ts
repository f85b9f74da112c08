import type {Compliance} from '../compliance.js'

/** What a row of compliance says of its history where none is tested: a past that was restated has none of its own. */
export const UNTESTED = {
  n: null,
  slope: null,
  slope_low: null,
  slope_high: null,
  p_value: null,
  signal: 'no_aplica',
  assurance_goal: null,
  assurance_floor: null,
} satisfies Partial<Compliance>
