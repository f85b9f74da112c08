/** Whole numbers from 0 to below `limit`, the same on every run: xorshift of 32 bits. */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed | 0 || 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
