/** The beginning of the hash of every byte string, and what it is multiplied by for each byte (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0
export const HASH_FACTOR = 0x01000193

/** How much a table holds before it says that it is full: with 16 MB of slots, some 80 MB. */
const MOST_ENTRIES = 1 << 20
const MOST_BYTES = 1 << 26

/** The hash of a byte string; what scans bytes anyway may make it on its way. */
export function hashBytes(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let hash = HASH_START
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), HASH_FACTOR)
  return hash
}

/** Byte strings and a whole number for each, without making a string of any: open addressing over one array of bytes. */
export class ByteTable {
  /** Per slot the hash and the entry's number plus one; 0 is a free slot. */
  private slots = new Int32Array(2 << 10)
  private ends = new Int32Array(1 << 9)
  private values = new Int32Array(1 << 9)
  private bytes = new Uint8Array(1 << 14)
  private count = 0

  constructor(
    private readonly mostEntries = MOST_ENTRIES,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** Whether nothing more should be added. */
  get isFull(): boolean {
    return this.count >= this.mostEntries || this.used >= this.mostBytes
  }

  /** The number of `source` from `start` to `end`; undefined where it has none. */
  find(source: Uint8Array, start: number, end: number, hash: number): number | undefined {
    const {slots, ends, bytes} = this
    const mask = slots.length / 2 - 1
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[2 * slot + 1] as number) - 1
      if (entry === -1) return undefined
      if (slots[2 * slot] !== hash) continue
      let at = entry === 0 ? 0 : (ends[entry - 1] as number)
      if ((ends[entry] as number) - at !== end - start) continue
      let i = start
      while (i < end && source[i] === bytes[at]) {
        i += 1
        at += 1
      }
      if (i === end) return this.values[entry] as number
    }
  }

  /** Gives a number to a byte string that has none. */
  add(source: Uint8Array, start: number, end: number, hash: number, value: number): void {
    const {count: entry, used} = this
    this.makeRoom(used + end - start)
    this.bytes.set(source.subarray(start, end), used)
    this.ends[entry] = used + end - start
    this.values[entry] = value
    this.place(hash, entry)
    this.count += 1
  }

  /** Forgets everything. */
  clear(): void {
    this.slots.fill(0)
    this.count = 0
  }

  private get used(): number {
    return this.count === 0 ? 0 : (this.ends[this.count - 1] as number)
  }

  private place(hash: number, entry: number): void {
    const mask = this.slots.length / 2 - 1
    let slot = spread(hash) & mask
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    this.slots[2 * slot] = hash
    this.slots[2 * slot + 1] = entry + 1
  }

  private makeRoom(bytes: number): void {
    if (bytes > this.bytes.length) {
      const old = this.bytes
      this.bytes = new Uint8Array(Math.max(bytes, old.length * 2))
      this.bytes.set(old)
    }
    if (this.count < this.ends.length) return
    const {slots, ends, values} = this
    this.ends = new Int32Array(ends.length * 2)
    this.ends.set(ends)
    this.values = new Int32Array(values.length * 2)
    this.values.set(values)
    this.slots = new Int32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot += 2) {
      const entry = slots[slot + 1] as number
      if (entry !== 0) this.place(slots[slot] as number, entry - 1)
    }
  }
}

// The low bits of the hash of texts that differ in their last byte only follow each other: the high ones are mixed in.
function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
