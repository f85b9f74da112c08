import {PairSet} from './pair-set.js'

/** How many words of 32 pages are held, with 16 bytes each, and how many pages and days when these are held by hash. */
const MOST_WORDS = 1 << 22
const MOST_PAIRS = 1 << 24
const PER_WORD = 4
/** For how many words there is room at first. */
const FIRST_WORDS = 1 << 16

export interface DayPagesLimits {
  mostWords?: number | undefined
  mostPairs?: number | undefined
}

/**
 * Which pages were met on each day, to tell the days on which one was met twice. A day is any whole number that stands for
 * a municipality's day; page 0 is the site's total.
 */
export class DayPages {
  /** Per slot the day, the number of the word and its bits; no bits are a free slot. */
  private words: Int32Array
  private count = 0
  private pairs: PairSet | undefined
  private readonly doubled = new Set<number>()
  /** The word that was set last, and its slot: the next page is often of the same. */
  private lastSlotDay = -1
  private lastWord = -1
  private lastSlot = 0
  private isKnown = true
  private readonly mostWords: number
  private readonly mostPairs: number

  /** `hashOf` tells the hash of a page that was numbered since `turnToHashes`. */
  constructor(
    private readonly hashOf: (page: number) => number,
    {mostWords = MOST_WORDS, mostPairs = MOST_PAIRS}: DayPagesLimits = {},
  ) {
    this.mostWords = mostWords
    this.words = new Int32Array(PER_WORD * Math.min(FIRST_WORDS, mostWords))
    this.mostPairs = mostPairs
  }

  add(day: number, page: number): void {
    if (!this.isKnown) return
    if (this.pairs === undefined) {
      const bit = 1 << (page & 31)
      const word = page >>> 5
      if (day === this.lastSlotDay && word === this.lastWord) {
        const bits = this.words[this.lastSlot + 2] as number
        this.words[this.lastSlot + 2] = bits | bit
        if ((bits & bit) !== 0) this.doubled.add(day)
        return
      }
      if ((this.put(day, word, bit) & bit) !== 0) this.doubled.add(day)
      return
    }
    if (this.pairs.add(day, this.hashOf(page))) this.doubled.add(day)
    if (this.pairs.isFull) this.forget()
  }

  /** From now on pages are told apart by the hash of their text: the same text may come under another number. */
  turnToHashes(): void {
    if (this.pairs !== undefined || !this.isKnown) return
    const {words} = this
    this.words = new Int32Array(0)
    this.pairs = new PairSet(this.mostPairs)
    for (let at = 0; at < words.length; at += PER_WORD) {
      const [day, word, bits] = words.subarray(at, at + 3) as unknown as [number, number, number]
      if (bits === 0) continue
      for (let bit = 0; bit < 32; bit++) {
        if ((bits & (1 << bit)) !== 0) this.pairs.add(day, this.hashOf(word * 32 + bit))
      }
    }
  }

  /** The days on which a page was met twice; undefined where there were too many pages and days to tell. */
  suspects(): number[] | undefined {
    return this.isKnown ? [...this.doubled].sort((a, b) => a - b) : undefined
  }

  private forget(): void {
    this.isKnown = false
    this.words = new Int32Array(0)
    this.pairs = undefined
    this.doubled.clear()
  }

  /** Sets bits and returns those that were set before. */
  private put(day: number, word: number, bits: number): number {
    const {words} = this
    const slot = findSlot(words, day, word)
    this.lastSlotDay = day
    this.lastWord = word
    this.lastSlot = slot
    const before = words[slot + 2] as number
    words[slot + 2] = before | bits
    if (before !== 0) return before
    words[slot] = day
    words[slot + 1] = word
    this.count += 1
    if (this.count * 2 > words.length / PER_WORD) this.grow()
    return 0
  }

  private grow(): void {
    const old = this.words
    if (old.length / PER_WORD >= this.mostWords) {
      this.forget()
      return
    }
    this.words = new Int32Array(old.length * 2)
    this.lastSlotDay = -1
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
