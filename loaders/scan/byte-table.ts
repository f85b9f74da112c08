/** How much a table holds before it says that it is full: with 16 MB of slots, some 80 MB. */
const MOST_ENTRIES = 1 << 20
const MOST_BYTES = 1 << 26

const HASH_FACTOR = 0x9e3779b1

/** Bytes, with the view through which four are read at once. */
export interface ByteSource {
  bytes: Uint8Array<ArrayBuffer>
  view: DataView
}

export function toByteSource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return {bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
}

/** Up to how many bytes copying four at a time is quicker than the system's way. */
const MOST_COPIED = 256

/** Copies bytes, from `start` to `end`, to where there is room for them. */
export function copyBytes(from: ByteSource, start: number, end: number, to: ByteSource, at: number): void {
  if (end - start > MOST_COPIED) {
    to.bytes.set(from.bytes.subarray(start, end), at)
    return
  }
  let i = start
  let target = at
  for (; i + 4 <= end; i += 4) {
    to.view.setInt32(target, from.view.getInt32(i))
    target += 4
  }
  for (; i < end; i++) {
    to.bytes[target] = from.bytes[i] as number
    target += 1
  }
}

/** The hash of the bytes from `start` to `end`, four at a time; the last four may overlap those before. */
export function hashBytes({bytes, view}: ByteSource, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) hash = mix(hash, view.getInt32(at, true))
  if (at === end) return hash
  if (end - start >= 4) return mix(hash, view.getInt32(end - 4, true))
  for (; at < end; at++) hash = mix(hash, bytes[at] as number)
  return hash
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, HASH_FACTOR)
  return mixed ^ (mixed >>> 15)
}

/** What `guess` gives where the bytes are others. */
export const MISSED = -1

/**
 * Byte strings and a whole number for each, without making a string of any: open addressing over one array of bytes. It
 * remembers which one was asked for after which, since most exports go through the same texts in the same order.
 */
export class ByteTable {
  /** Per slot the hash and the entry's number plus one; 0 is a free slot. */
  private slots = new Int32Array(2 << 10)
  private ends = new Int32Array(1 << 9)
  private values = new Int32Array(1 << 9)
  private followers = new Int32Array(1 << 9).fill(MISSED)
  private last = MISSED
  /** Whether no byte string holds a delimiter: else a guess is no field where there are no quotes around it. */
  isFree = true
  private text = toByteSource(new Uint8Array(1 << 14))
  private count = 0

  constructor(
    private readonly mostEntries = MOST_ENTRIES,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** Whether nothing more should be added. */
  get isFull(): boolean {
    return this.count >= this.mostEntries || this.used >= this.mostBytes
  }

  /** How many byte strings it has. */
  get size(): number {
    return this.count
  }

  /** Where the byte string that is expected next ends, if it stands at `start`, else `MISSED`. What follows it has to be checked. */
  guess({bytes, view}: ByteSource, start: number): number {
    const entry = this.last === MISSED ? MISSED : (this.followers[this.last] as number)
    if (entry === MISSED) return MISSED
    const begin = entry === 0 ? 0 : (this.ends[entry - 1] as number)
    const end = this.ends[entry] as number
    if (start + end - begin > bytes.length) return MISSED
    const {text} = this
    let at = start
    let from = begin
    for (; from + 4 <= end; from += 4) {
      if (view.getInt32(at) !== text.view.getInt32(from)) return MISSED
      at += 4
    }
    for (; from < end; from++) {
      if (bytes[at] !== text.bytes[from]) return MISSED
      at += 1
    }
    return at
  }

  /** The number of the byte string that was rightly guessed. */
  takeGuess(): number {
    this.last = this.followers[this.last] as number
    return this.values[this.last] as number
  }

  /** The number of the bytes of `source` from `start` to `end`; undefined where they have none. */
  find(source: ByteSource, start: number, end: number, hash: number): number | undefined {
    const {slots, ends} = this
    const mask = slots.length / 2 - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[2 * slot + 1] as number) - 1
      if (entry === -1) return undefined
      if (slots[2 * slot] !== hash) continue
      const begin = entry === 0 ? 0 : (ends[entry - 1] as number)
      if ((ends[entry] as number) - begin !== end - start) continue
      if (!isSame(this.text, begin, source, start, end - start)) continue
      this.follow(entry)
      return this.values[entry] as number
    }
  }

  /** Gives a number to bytes that have none. */
  add(source: ByteSource, start: number, end: number, hash: number, value: number): void {
    const {count: entry, used} = this
    this.makeRoom(used + end - start)
    copyBytes(source, start, end, this.text, used)
    this.ends[entry] = used + end - start
    this.values[entry] = value
    this.place(hash, entry)
    this.count += 1
    this.followers[entry] = MISSED
    this.follow(entry)
  }

  /** Forgets everything. */
  clear(): void {
    this.slots.fill(0)
    this.count = 0
    this.last = MISSED
  }

  private follow(entry: number): void {
    if (this.last !== MISSED) this.followers[this.last] = entry
    this.last = entry
  }

  private get used(): number {
    return this.count === 0 ? 0 : (this.ends[this.count - 1] as number)
  }

  private place(hash: number, entry: number): void {
    const mask = this.slots.length / 2 - 1
    let slot = hash & mask
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    this.slots[2 * slot] = hash
    this.slots[2 * slot + 1] = entry + 1
  }

  private makeRoom(bytes: number): void {
    if (bytes > this.text.bytes.length) {
      const old = this.text.bytes
      this.text = toByteSource(new Uint8Array(Math.max(bytes, old.length * 2)))
      this.text.bytes.set(old)
    }
    if (this.count < this.ends.length) return
    const {slots, ends, values, followers} = this
    this.followers = new Int32Array(followers.length * 2)
    this.followers.set(followers)
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

function isSame(a: ByteSource, atA: number, b: ByteSource, atB: number, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (a.view.getInt32(atA + i) !== b.view.getInt32(atB + i)) return false
  for (; i < length; i++) if (a.bytes[atA + i] !== b.bytes[atB + i]) return false
  return true
}
