/** How many words of 32 pages are held, with 16 bytes each: where there are more, the question is left to the store. */
const MOST_WORDS = 1 << 22
const PER_WORD = 4

/** The place, beside those of pages, of a day's two marks: that it has a total of the site, that it has pages. */
const MARKS = -1
const HAS_TOTAL = 1
const HAS_PAGES = 2

/**
 * Which pages were met on each day, to tell the days on which one was met twice, or the site's total beside its pages. A
 * day is any whole number that stands for a municipality's day; page 0 is the total.
 */
export class DayPages {
  /** Per slot the day, the number of the word and its bits; no bits are a free slot. */
  private words = new Int32Array(PER_WORD << 10)
  private count = 0
  private readonly doubled = new Set<number>()
  private lastDay = -1
  private lastMarks = 0
  private known = true

  constructor(private readonly mostWords = MOST_WORDS) {}

  add(day: number, page: number): void {
    if (!this.known) return
    const mark = page === 0 ? HAS_TOTAL : HAS_PAGES
    if (day !== this.lastDay || (this.lastMarks & mark) === 0) {
      this.lastDay = day
      this.lastMarks = this.put(day, MARKS, mark) | mark
      if (this.lastMarks === (HAS_TOTAL | HAS_PAGES)) this.doubled.add(day)
    }
    const bit = 1 << (page & 31)
    if ((this.put(day, page >>> 5, bit) & bit) !== 0) this.doubled.add(day)
  }

  /** Gives the question up: `suspects` won't answer it. */
  forget(): void {
    this.known = false
    this.words = new Int32Array(0)
    this.doubled.clear()
  }

  /** The days that should be looked into; undefined where there were too many pages and days to tell. */
  suspects(): number[] | undefined {
    return this.known ? [...this.doubled].sort((a, b) => a - b) : undefined
  }

  /** Sets a bit and returns the bits that were set before. */
  private put(day: number, word: number, bit: number): number {
    const {words} = this
    const slot = findSlot(words, day, word)
    const bits = words[slot + 2] as number
    if (bits === 0) {
      words[slot] = day
      words[slot + 1] = word
      this.count += 1
    }
    words[slot + 2] = bits | bit
    if (bits === 0 && this.count * 2 > words.length / PER_WORD) this.grow()
    return bits
  }

  private grow(): void {
    const old = this.words
    if (old.length / PER_WORD >= this.mostWords) return this.forget()
    this.words = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += PER_WORD) {
      if (old[at + 2] === 0) continue
      const slot = findSlot(this.words, old[at] as number, old[at + 1] as number)
      for (let i = 0; i < 3; i++) this.words[slot + i] = old[at + i] as number
    }
  }
}

function findSlot(words: Int32Array, day: number, word: number): number {
  const mask = words.length / PER_WORD - 1
  let hash = Math.imul(day, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)
  hash ^= hash >>> 15
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = slot * PER_WORD
    if (words[at + 2] === 0 || (words[at] === day && words[at + 1] === word)) return at
  }
}
