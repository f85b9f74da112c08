/** The values of a municipality in a comparison, over the bimesters in which it has something to compare. */
export interface ComparedSeries {
  municipality: string
  /** Its indicator. */
  code: string
  /** Bimesters as t; what follows is told of each. */
  times: number[]
  /** How many of the windows of the six bimesters until then are known, of how many, and whether that is enough: 1 or 0. */
  known_windows: number[]
  windows: number[]
  comparable: number[]
  /** Null where the value is not known whole. */
  values: (number | null)[]
  /** The same per 1 000 inhabitants; empty where it is no count, or the population is not known. */
  rates: (number | null)[]
  /** The goals in force: from which t on, goal and floor; null where the plan states none. */
  steps: [t: number, goal: number | null, floor: number | null][]
}

export const COMPARED_SERIES_COLUMNS = [
  'municipality',
  'code',
  'times',
  'known_windows',
  'windows',
  'comparable',
  'values',
  'rates',
  'steps',
] as const satisfies readonly (keyof ComparedSeries)[]

/** How a municipality stands in a bimester: in the last one of its own until then, or else in its first. */
export interface SeriesStanding {
  comparable: boolean
  known_windows: number
  windows: number
  /** Null where it has none in that very bimester. */
  value: number | null
  rate: number | null
  goal: number | null
}

/** What is known of a municipality in the bimester t. */
export function standAt(series: ComparedSeries, t: number): SeriesStanding {
  const {times, known_windows, windows, comparable, values, rates, steps} = series
  const place = Math.max(
    0,
    times.findLastIndex((time) => time <= t),
  )
  const isThere = times[place] === t
  return {
    comparable: comparable[place] === 1,
    known_windows: known_windows[place] ?? 0,
    windows: windows[place] ?? 0,
    value: isThere ? (values[place] ?? null) : null,
    rate: isThere ? (rates[place] ?? null) : null,
    goal: steps.findLast(([from]) => from <= t)?.[1] ?? null,
  }
}
