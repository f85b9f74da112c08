/**
 * The path of a quantity that holds for whole bimesters, such as a goal: a level stretch over each, a riser where it changes,
 * a gap where it is null or bimesters are missing.
 */
export function stepPath(
  points: readonly {t: number; value: number | null}[],
  x: (t: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  let last: number | undefined
  for (const {t, value} of points) {
    if (value === null) continue
    path += `${last === t - 1 ? 'L' : 'M'}${x(t - 0.5)},${y(value)}L${x(t + 0.5)},${y(value)}`
    last = t
  }
  return path
}
