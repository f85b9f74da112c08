/** A value of a series and its bimester. */
export interface Point {
  t: number
  value: number
}

export interface DirectTrend {
  s: number
  variance: number
  p: number
  slope: number
  low: number
  high: number
}

/** Critical values of Kendall's S that hold 95 % (n from 5 to 10): the table of `docs/method.md`. */
const CRITICAL = [10, 13, 15, 18, 20, 23]

/**
 * The trend of a series by the formulas of `docs/method.md`, written down once more: every pair, every group of ties, every
 * order of the values, and Φ by Simpson's rule. Slow, and nothing of it is shared with the queries.
 */
export function toDirectTrend(points: readonly Point[]): DirectTrend {
  const seasons = [0, 1, 2, 3, 4, 5].map((season) => points.filter(({t}) => t % 6 === season))
  const isSeasonal = seasons.every((season) => season.length >= 3)
  const groups = isSeasonal ? seasons : [points]
  const s = sum(groups.map(toS))
  const variance = sum(groups.map((group) => toVariance(group.map(({value}) => value))))
  const slopes = groups.flatMap(toSlopes).sort((a, b) => a - b)
  const n = points.length
  const spread = n <= 10 ? (CRITICAL[n - 5] ?? 0) - 2 : 1.96 * Math.sqrt(variance)
  const rank = Math.max(1, Math.floor((slopes.length - spread) / 2))
  const half = slopes.length / 2
  const [below = 0, above = 0] = [slopes[Math.ceil(half) - 1], slopes[Math.floor(half)]]
  const toP = n <= 10 ? toExactP : (): number => toNormalP((Math.abs(s) - 1) / Math.sqrt(variance))
  return {
    s,
    variance,
    p: s === 0 ? 1 : toP(points.map(({value}) => value)),
    slope: (below + above) / 2,
    low: slopes[rank - 1] ?? Number.NaN,
    high: slopes[slopes.length - rank] ?? Number.NaN,
  }
}

/** The share of all orders of the values with an |S| at least so large: every one is tried. */
export function toExactP(values: readonly number[]): number {
  const observed = Math.abs(countSteps(values))
  let [all, reached] = [0, 0]
  const visit = (placed: number[], left: readonly number[]): void => {
    if (left.length === 0) {
      all += 1
      if (Math.abs(countSteps(placed)) >= observed) reached += 1
      return
    }
    for (const [i, value] of left.entries())
      visit(
        [...placed, value],
        left.filter((_, j) => j !== i),
      )
  }
  visit([], values)
  return reached / all
}

/** Twice the upper tail of the normal distribution from z on, by Simpson's rule. */
export function toNormalP(z: number): number {
  const [steps, width] = [20_000, 12]
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const step = width / steps
  let total = density(z) + density(z + width)
  for (let i = 1; i < steps; i++) total += density(z + i * step) * (i % 2 === 1 ? 4 : 2)
  return (2 * total * step) / 3
}

function toS(points: readonly Point[]): number {
  return countSteps([...points].sort((a, b) => a.t - b.t).map(({value}) => value))
}

function countSteps(values: readonly number[]): number {
  return sum(values.flatMap((later, j) => values.slice(0, j).map((earlier) => Math.sign(later - earlier))))
}

function toVariance(values: readonly number[]): number {
  const term = (size: number): number => size * (size - 1) * (2 * size + 5)
  const sizes = [...new Set(values)].map((value) => values.filter((other) => other === value).length)
  return (term(values.length) - sum(sizes.map(term))) / 18
}

function toSlopes(points: readonly Point[]): number[] {
  return points.flatMap((later) =>
    points.filter(({t}) => t < later.t).map(({t, value}) => (later.value - value) / (later.t - t)),
  )
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
