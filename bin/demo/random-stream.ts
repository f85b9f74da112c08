/** A stream of numbers that look random and are the same for the same seed on every machine. */
export interface RandomStream {
  /** A number from 0 up to, and never, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[]
  /** `count` different items, in the order of the list; throws where it holds fewer. */
  sample<T>(items: readonly T[], count: number): T[]
}

/** The stream of a seed: FNV-1a makes the first state of its letters, mulberry32 the numbers. */
export function randomStream(seed: string): RandomStream {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({item, rank: next()}))
      .sort((a, b) => a.rank - b.rank)
      .map(({item}) => item)
  const sample = <T>(items: readonly T[], count: number): T[] => {
    if (count > items.length) throw new Error(`no ${count} different items among ${items.length}`)
    const chosen = new Set(shuffle(items.map((_, index) => index)).slice(0, count))
    return items.filter((_, index) => chosen.has(index))
  }
  return {next, integer, shuffle, sample}
}
