/** For how many days there is room. */
const MOST_DAYS = 1 << 20

/** What a day's rows were: the site's total, pages. */
const TOTAL = 1
const PAGES = 2

/** What days of municipalities come to, one entry a day, in columns as DuckDB lays them out. */
export interface VisitDays {
  /** DIVIPOLA codes. */
  municipality: Int32Array
  /** Counted from 1970. */
  day: Int32Array
  /** Whether (1) a row was the site's total. */
  isTotal: Uint8Array
  rows: Int32Array
  visits: BigInt64Array
}

/** Adds up the rows of each day. A day is any whole number that stands for a municipality's day; page 0 is the total. */
export class DaySums {
  /** Whether there were no more days than can be held. */
  isKnown = true
  /** Per slot a day's entry plus one; 0 is a free slot. */
  private slots = new Int32Array(1 << 12)
  private days = new Int32Array(1 << 11)
  private rows = new Int32Array(1 << 11)
  private visits = new Float64Array(1 << 11)
  private marks = new Uint8Array(1 << 11)
  private count = 0
  private lastDay = -1
  private entry = 0

  constructor(private readonly mostDays = MOST_DAYS) {}

  add(day: number, page: number, visits: number): void {
    if (day !== this.lastDay) this.find(day)
    const {entry} = this
    this.rows[entry] = (this.rows[entry] as number) + 1
    this.visits[entry] = (this.visits[entry] as number) + visits
    this.marks[entry] = (this.marks[entry] as number) | (page === 0 ? TOTAL : PAGES)
  }

  /** The days that have both the site's total and pages. */
  mixed(): number[] {
    return [...this.days.subarray(0, this.count)].filter((_, entry) => this.marks[entry] === (TOTAL | PAGES))
  }

  /** What the days come to, by code and day; `split` tells what a day stands for. */
  toColumns(split: (day: number) => {municipality: number; day: number}): VisitDays {
    const days = Array.from(this.days.subarray(0, this.count), split)
    const order = [...days.keys()].sort((i, j) => {
      const [a, b] = [days[i], days[j]] as [(typeof days)[number], (typeof days)[number]]
      return a.municipality - b.municipality || a.day - b.day
    })
    return {
      municipality: Int32Array.from(order, (entry) => days[entry]?.municipality as number),
      day: Int32Array.from(order, (entry) => days[entry]?.day as number),
      isTotal: Uint8Array.from(order, (entry) => (this.marks[entry] as number) & TOTAL),
      rows: Int32Array.from(order, (entry) => this.rows[entry] as number),
      visits: BigInt64Array.from(order, (entry) => BigInt(this.visits[entry] as number)),
    }
  }

  private find(day: number): void {
    this.lastDay = day
    let slot = this.findSlot(day)
    if (this.slots[slot] === 0) {
      if (this.count === this.days.length) {
        this.grow()
        slot = this.findSlot(day)
      }
      this.days[this.count] = day
      this.count += 1
      this.slots[slot] = this.count
    }
    this.entry = (this.slots[slot] as number) - 1
  }

  private findSlot(day: number): number {
    const {slots, days} = this
    const mask = slots.length - 1
    let hash = Math.imul(day, 0x9e3779b1)
    hash ^= hash >>> 15
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot] as number) - 1
      if (entry === -1 || days[entry] === day) return slot
    }
  }

  private grow(): void {
    if (this.count >= this.mostDays) {
      // What follows is added up for nothing.
      this.isKnown = false
      this.count = 0
      this.slots.fill(0)
      return
    }
    this.days = toLonger(this.days, new Int32Array(this.count * 2))
    this.rows = toLonger(this.rows, new Int32Array(this.count * 2))
    this.visits = toLonger(this.visits, new Float64Array(this.count * 2))
    this.marks = toLonger(this.marks, new Uint8Array(this.count * 2))
    this.slots = new Int32Array(this.slots.length * 2)
    for (let entry = 0; entry < this.count; entry++) {
      this.slots[this.findSlot(this.days[entry] as number)] = entry + 1
    }
  }
}

function toLonger<T extends Int32Array | Float64Array | Uint8Array>(values: T, longer: T): T {
  longer.set(values)
  return longer
}
