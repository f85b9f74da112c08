import type {Kind} from '../domain/kind.js'
import type {Outcome} from '../formats/read-record.js'
import type {Summed} from '../formats/stated-total.js'
import {RepeatedKeys} from './repeats.js'
import {toRowKey} from './row-key.js'

type TakenRow = Extract<Outcome, {row: object}>['row']

/** The columns of rows that are added up, and those that say when they were. */
type Row = Partial<Record<Summed, number | null>> & {
  municipality: string
  page?: string
} & Partial<Record<'date' | 'until' | 'requested' | 'start_date' | 'end_date', string | null>>

/** What the rows of a file are together, while they go by: how many, whose, of which days. */
export class RowTally {
  rows = 0
  /** Whether a day has both the total of the site and its pages. */
  isMixed = false
  readonly keys = new RepeatedKeys()
  readonly municipalities = new Set<string>()
  readonly sums: Record<Summed, number> = {visits: 0, pageviews: 0, attendees: 0}
  /** How many rows have each first and last day. */
  private readonly firsts = new Map<string, number>()
  private readonly lasts = new Map<string, number>()
  /** Of each municipality and day of visits: whether the site's total was seen (1), and pages (2). */
  private readonly days = new Map<string, number>()

  add(kind: Kind, taken: TakenRow): void {
    const row = taken as Row
    this.rows += 1
    this.municipalities.add(row.municipality)
    this.sums.visits += row.visits ?? 0
    this.sums.pageviews += row.pageviews ?? 0
    this.sums.attendees += row.attendees ?? 0
    this.countDays(row, 1)
    this.keys.add(toRowKey(kind, row))
    if (kind !== 'visits' || row.visits === null || row.until !== row.date) return
    const day = `${row.municipality} ${row.date}`
    const seen = (this.days.get(day) ?? 0) | (row.page === '' ? 1 : 2)
    this.days.set(day, seen)
    if (seen === 3) this.isMixed = true
  }

  /** Takes the days of a row back, which turned out to be rejected. */
  remove(taken: TakenRow): void {
    this.countDays(taken as Row, -1)
  }

  get firstDay(): string | null {
    return toDays(this.firsts)[0] ?? null
  }

  get lastDay(): string | null {
    return toDays(this.lasts).at(-1) ?? null
  }

  private countDays(row: Row, count: number): void {
    const first = row.date ?? row.requested ?? row.start_date ?? row.end_date
    const last = row.until ?? row.end_date ?? first
    if (first) this.firsts.set(first, (this.firsts.get(first) ?? 0) + count)
    if (last) this.lasts.set(last, (this.lasts.get(last) ?? 0) + count)
  }
}

function toDays(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([day]) => day)
    .sort()
}
