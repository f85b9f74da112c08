/** Whole numbers from 0 to below `limit`, the same on every run: xorshift of 32 bits. */
export function randomNumbers(seed: number): (limit: number) => number {
  // Seeds that are near each other have to begin far apart.
  let state = Math.imul(seed, 0x9e3779b1) || 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
