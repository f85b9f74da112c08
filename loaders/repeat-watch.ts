import type {SuspectDays} from './contradictions.js'

/** For how many rows keys are remembered. */
const MOST_KEYS = 300_000
const DAY = 86_400_000

/**
 * Notices, while the rows of a file go by, on which days visits are said twice, or both for the site and for its pages, and
 * whether a key of another kind comes again: what the store has to look into. Of very many rows it knows nothing.
 */
export class RepeatWatch {
  private readonly keys = new Set<string>()
  /** Of each municipality and day: whether the site's total was seen (1), and pages (2). */
  private readonly days = new Map<string, number>()
  private readonly suspectDays = new Set<string>()
  private repeats = false
  private isFull = false

  addVisits(municipality: number, date: string, pageNo: number): void {
    if (this.isFull) return
    const day = `${municipality} ${date}`
    const seen = (this.days.get(day) ?? 0) | (pageNo === 0 ? 1 : 2)
    this.days.set(day, seen)
    if (seen === 3 || this.isKnown(`${day} ${pageNo}`)) this.suspectDays.add(day)
  }

  /** Adds the key of a row of another kind. */
  add(key: string): void {
    if (!this.isFull && this.isKnown(key)) this.repeats = true
  }

  /** Knows nothing of the rows any more: others than those that were added are among them. */
  giveUp(): void {
    this.isFull = true
    this.keys.clear()
    this.days.clear()
  }

  /** The days of visits to look into; null where that is not known. */
  get suspects(): SuspectDays {
    if (this.isFull) return null
    return [...this.suspectDays].map((day) => {
      const [municipality, date = ''] = day.split(' ')
      return {municipality: Number(municipality), day: Date.parse(`${date}T00:00:00Z`) / DAY}
    })
  }

  /** Whether rows of another kind may repeat one another. */
  get mayRepeat(): boolean {
    return this.repeats || this.isFull
  }

  private isKnown(key: string): boolean {
    if (this.keys.has(key)) return true
    this.keys.add(key)
    if (this.keys.size > MOST_KEYS) this.giveUp()
    return false
  }
}
