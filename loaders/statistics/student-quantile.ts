/** More degrees of freedom than bimesters in a century. */
const MOST_FREEDOM = 600

/** The quantile .90 of Student's t: a band between it and its opposite holds 80 %. */
export function listStudentQuantiles(): {freedom: number; t90: number}[] {
  return Array.from({length: MOST_FREEDOM}, (_, i) => ({freedom: i + 1, t90: findQuantile(i + 1, 0.9)}))
}

/** By halving, to the last bit of a double. */
function findQuantile(freedom: number, probability: number): number {
  let [low, high] = [0, 10]
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (toProbability(freedom, middle) < probability) low = middle
    else high = middle
  }
}

/** P(T ≤ t) for t ≥ 0: the finite series of Abramowitz & Stegun 1964, 26.7.3 and 26.7.4. */
function toProbability(freedom: number, t: number): number {
  const cosine = 1 / Math.sqrt(1 + (t * t) / freedom)
  const sine = (t / Math.sqrt(freedom)) * cosine
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  const within = isOdd ? (2 / Math.PI) * (Math.asin(sine) + sine * sum) : sine * sum
  return (1 + within) / 2
}
