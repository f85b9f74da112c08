/** A figure that was computed of decimals, without what binary fractions add to it: .7 + .1 is .8. */
export function asWritten(x: number): number {
  return Number.isInteger(x) ? x : Number(x.toPrecision(14))
}

/** A quotient, as exact as what it is made of: 2.4 of 3 is .8. */
export function toQuotient(x: number, y: number): number {
  return Number.isInteger(x) && Number.isInteger(y) ? x / y : asWritten(x / y)
}

/** The sum of what is known; null where nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** `sumKnown`, as it is written. */
export function addUp(values: readonly (number | null)[]): number | null {
  const sum = sumKnown(values)
  return sum === null ? null : asWritten(sum)
}

/** The mean of what is known; null where nothing is. */
export function toMean(values: readonly (number | null)[]): number | null {
  const sum = sumKnown(values)
  return sum === null ? null : sum / values.filter((value) => value !== null).length
}
