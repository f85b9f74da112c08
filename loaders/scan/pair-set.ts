/** The pairs of one first number lie near each other, as they come, as long as there is room. */
const NEAR = 1 << 11
const MOST_NEAR = 8

/**
 * Pairs of whole numbers, of each of which only 32 bits of a hash are kept, in memory of a fixed size: what says that a pair
 * was there already may be wrong, once in hundreds of millions of times; what says that it was not is right.
 */
export class PairSet {
  private readonly slots: Int32Array
  private readonly near: number
  private count = 0

  /** `size` is how many pairs there is room for, a power of two; three quarters of them are used. */
  constructor(size: number) {
    this.slots = new Int32Array(size)
    this.near = Math.min(NEAR, size) - 1
  }

  get isFull(): boolean {
    return this.count >= this.slots.length * 0.75
  }

  /** Adds a pair; tells whether it was there. */
  add(a: number, b: number): boolean {
    const {slots, near} = this
    const mask = slots.length - 1
    const mark = mix(Math.imul(a, 0x85ebca6b) ^ b) || 1
    const place = mix(Math.imul(b, 0x9e3779b1) ^ a)
    const region = mix(a) & mask & ~near
    for (let tried = 0; tried < MOST_NEAR; tried++) {
      const slot = region | ((place + tried) & near)
      if (slots[slot] === mark) return true
      if (slots[slot] === 0) return this.put(slot, mark)
    }
    for (let slot = place & mask; ; slot = (slot + 1) & mask) {
      if (slots[slot] === mark) return true
      if (slots[slot] === 0) return this.put(slot, mark)
    }
  }

  private put(slot: number, mark: number): false {
    this.slots[slot] = mark
    this.count += 1
    return false
  }
}

function mix(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35)
  return Math.imul(once ^ (once >>> 13), 0x27d4eb2f) ^ (once >>> 16)
}
