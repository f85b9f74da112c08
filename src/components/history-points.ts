import type {Compliance} from '../domain/compliance.js'

export interface HistoryPoint {
  t: number
  value: number
  /** Closed and wholly known: drawn full, and joined to the closed one before it. */
  closed: boolean
  /** Whether a line leads here from the closed point before: none leads across a period without data. */
  joined: boolean
}

/**
 * What of an indicator's rows is drawn: the value of every bimester in which windows closed, hollow where it is known in part,
 * and what the open window holds at the end. Carried results are no values of their own and are left out.
 */
export function toHistoryPoints(rows: readonly Compliance[]): HistoryPoint[] {
  const points: HistoryPoint[] = []
  let joined = false
  for (const [i, row] of rows.entries()) {
    const open = row.window_kind !== 'plazo' && (row.carried || row.windows === 0)
    if (open && i < rows.length - 1) continue
    if (row.value === null) {
      joined = false
      continue
    }
    const closed = !open && !row.provisional && !row.partial
    points.push({t: row.t, value: row.value, closed, joined: closed && joined})
    joined = closed
  }
  return points
}
