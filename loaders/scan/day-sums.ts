/** For how many days there is room, and for how many at first. */
const MOST_DAYS = 1 << 20
const FIRST_ROOM = 1 << 14
/** Numbers of days are below this one, for one number to hold a municipality and a day. */
export const DAYS = 1 << 16

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
  /** The first and the last line of the rows. */
  firstLine: Int32Array
  lastLine: Int32Array
}

/** Adds up the rows of each day. A day is the place of a municipality times `DAYS` and the number of a day; page 0 is the total. */
export class DaySums {
  /** Whether there were no more days than can be held. */
  isKnown = true
  /** Per slot a day's entry plus one; 0 is a free slot. */
  private slots = new Int32Array(2 * FIRST_ROOM)
  private days = new Int32Array(FIRST_ROOM)
  private rows = new Int32Array(FIRST_ROOM)
  private visits = new Float64Array(FIRST_ROOM)
  private marks = new Uint8Array(FIRST_ROOM)
  private firstLines = new Int32Array(FIRST_ROOM)
  private lastLines = new Int32Array(FIRST_ROOM)
  private count = 0
  private lastDay = -1
  private entry = 0

  constructor(private readonly mostDays = MOST_DAYS) {}

  add(day: number, page: number, visits: number, line: number): void {
    if (day !== this.lastDay) this.find(day, line)
    const {entry} = this
    this.rows[entry] = (this.rows[entry] as number) + 1
    this.visits[entry] = (this.visits[entry] as number) + visits
    this.marks[entry] = (this.marks[entry] as number) | (page === 0 ? TOTAL : PAGES)
    // Rows that were set aside come after those of lines behind them.
    if (line < (this.firstLines[entry] as number)) this.firstLines[entry] = line
    if (line > (this.lastLines[entry] as number)) this.lastLines[entry] = line
  }

  /** The days that have both the site's total and pages. */
  mixed(): number[] {
    return [...this.days.subarray(0, this.count).filter((_, entry) => this.marks[entry] === (TOTAL | PAGES))]
  }

  /** What the days come to, by code and day; `codes` has the code of the municipality of each place. */
  toColumns(codes: Int32Array): VisitDays {
    const {count} = this
    // Numbers sort faster than what is compared in pairs: each has the code, the day and the entry.
    const order = Float64Array.from({length: count}, (_, entry) => {
      const day = this.days[entry] as number
      return ((codes[Math.floor(day / DAYS)] as number) * DAYS + (day % DAYS)) * MOST_DAYS + entry
    }).sort()
    const columns: VisitDays = {
      municipality: new Int32Array(count),
      day: new Int32Array(count),
      isTotal: new Uint8Array(count),
      rows: new Int32Array(count),
      visits: new BigInt64Array(count),
      firstLine: new Int32Array(count),
      lastLine: new Int32Array(count),
    }
    for (let row = 0; row < count; row++) {
      const entry = (order[row] as number) % MOST_DAYS
      const day = this.days[entry] as number
      columns.municipality[row] = codes[Math.floor(day / DAYS)] as number
      columns.day[row] = day % DAYS
      columns.isTotal[row] = (this.marks[entry] as number) & TOTAL
      columns.rows[row] = this.rows[entry] as number
      columns.visits[row] = BigInt(this.visits[entry] as number)
      columns.firstLine[row] = this.firstLines[entry] as number
      columns.lastLine[row] = this.lastLines[entry] as number
    }
    return columns
  }

  private find(day: number, line: number): void {
    this.lastDay = day
    let slot = this.findSlot(day)
    if (this.slots[slot] === 0) {
      if (this.count === this.days.length) {
        this.grow()
        slot = this.findSlot(day)
      }
      this.days[this.count] = day
      this.firstLines[this.count] = line
      this.lastLines[this.count] = line
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
    this.firstLines = toLonger(this.firstLines, new Int32Array(this.count * 2))
    this.lastLines = toLonger(this.lastLines, new Int32Array(this.count * 2))
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
