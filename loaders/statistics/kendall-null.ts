/** The probability, over all orders of tied values, of an |S| of Kendall that is at least so large. */
export interface KendallProbability {
  /** How many earlier values equal each value, sorted: `0001` is four values, two of them equal. */
  ties: string
  s: number
  p_value: number
}

/** The fewest and most values for which the exact distribution is used; ten are the most that `ties` can write. */
const FEWEST = 5
const MOST = 10

/** The null distribution of |S| for every way in which 5 to 10 values may be tied. */
export function listKendallProbabilities(): KendallProbability[] {
  const sizes = Array.from({length: MOST - FEWEST + 1}, (_, i) => FEWEST + i)
  return sizes.flatMap((size) => listPartitions(size)).flatMap(toProbabilities)
}

/**
 * The probabilities for groups of equal values: the numbers of inversions of the orders of a multiset are the coefficients of
 * Gauss's q-multinomial, and S is the number of untied pairs less twice the inversions (Mann 1945; Kendall 1975).
 */
function toProbabilities(groups: readonly number[]): KendallProbability[] {
  const orders = countInversions(groups)
  const all = orders.reduce((sum, count) => sum + count, 0)
  const untied = orders.length - 1
  const ties = groups.flatMap((size) => Array.from({length: size}, (_, i) => i)).sort((a, b) => a - b)
  return orders
    .map((_, inversions) => untied - 2 * inversions)
    .filter((s) => s >= 0)
    .map((s) => ({
      ties: ties.join(''),
      s,
      p_value:
        orders.reduce(
          (sum, count, inversions) => (Math.abs(untied - 2 * inversions) >= s ? sum + count : sum),
          0,
        ) / all,
    }))
}

/** How many orders of the values have 0, 1, 2 … inversions. Each group multiplies by (1 − q^(m+1)) … (1 − q^(m+g)) / (1 − q) … (1 − q^g). */
function countInversions(groups: readonly number[]): number[] {
  let counts = [1]
  let before = 0
  for (const size of groups) {
    for (let i = 1; i <= size; i++) counts = divideByGap(multiplyByGap(counts, before + i), i)
    before += size
  }
  return counts
}

/** Times 1 − q^gap. */
function multiplyByGap(counts: readonly number[], gap: number): number[] {
  return Array.from({length: counts.length + gap}, (_, i) => (counts[i] ?? 0) - (counts[i - gap] ?? 0))
}

/** Over 1 − q^gap, of which it is a multiple. */
function divideByGap(counts: readonly number[], gap: number): number[] {
  const result: number[] = []
  for (const [i, count] of counts.entries()) result.push(count + (result[i - gap] ?? 0))
  return result.slice(0, counts.length - gap)
}

/** The ways of writing a number as a sum of numbers that do not grow. */
function listPartitions(total: number, largest = total): number[][] {
  if (total === 0) return [[]]
  return Array.from({length: Math.min(total, largest)}, (_, i) => i + 1).flatMap((first) =>
    listPartitions(total - first, first).map((rest) => [first, ...rest]),
  )
}
