import {formatCount} from '../domain/noun.js'
import type {VisitRow} from './visit-row.js'

/** Hits that are added up to visits of a municipality, day and page. */
export class VisitTally {
  /** How many hits were added. */
  hits = 0
  private readonly sums = new Map<string, {row: VisitRow; line: number}>()

  /** Adds a hit, which may stand for several visits; `line` is where it was read. */
  add(row: VisitRow, line: number): void {
    this.hits += 1
    const key = `${row.municipality}\0${row.date}\0${row.until}\0${row.page}`
    const known = this.sums.get(key)
    if (known === undefined) {
      this.sums.set(key, {row: {...row}, line})
      return
    }
    known.row.visits = add(known.row.visits, row.visits)
    known.row.visitors = add(known.row.visitors, row.visitors)
    known.row.pageviews = add(known.row.pageviews, row.pageviews)
  }

  /** The rows that the hits made, each with the line of its first hit. */
  rows(): Iterable<{row: VisitRow; line: number}> {
    return this.sums.values()
  }

  /** What was added up, for people: nothing where each hit is a row. */
  warnings(): string[] {
    if (this.hits === this.sums.size) return []
    const rows = formatCount(this.sums.size, 'fila', 'filas')
    return [
      `${formatCount(this.hits, 'registro se sumó', 'registros se sumaron')} en ${rows}, una por día y página.`,
    ]
  }
}

function add(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0)
}
