import {fromLeanTable} from '../lean-table.js'
import type {WindowKind} from '../window-kind.js'
import {READING_COLUMNS, type TriedIndicator} from './what-if.js'
import {countDays, earlier, later} from './window-span.js'
import type {Reading} from './window-verdict.js'

interface ReadingRow {
  window: string
  as_of?: string
  value?: number
  complete?: true
  covered_days?: number
  numerator?: number
  denominator?: number
}

/** A window as its readings are found by. */
interface ReadSpan {
  kind: WindowKind
  first: string
  last: string
}

/** What is known of the windows of an indicator. */
export interface Readings {
  /** What a window holds on a day; undefined where nobody looked. */
  read: (window: ReadSpan, asOf: string) => Reading | undefined
  /** The days on which a due date is looked at: those on which its value moves, and the bimesters' ends. */
  listLooks: (due: string) => string[]
}

/**
 * The readings of an indicator. A due date that its plan does not have is read as the plan's is, since only what it held on the days
 * from then on counts.
 */
export function toReadings(indicator: TriedIndicator): Readings {
  const tables = new Map<WindowKind, Map<string, ReadingRow>>()
  const toTable = (kind: WindowKind) => {
    const known = tables.get(kind)
    if (known !== undefined) return known
    const table = new Map<string, ReadingRow>()
    const rows = fromLeanTable<ReadingRow>({columns: READING_COLUMNS, rows: indicator.readings[kind] ?? []})
    for (const row of rows) {
      table.set(`${row.window} ${row.as_of ?? ''}`, row)
      if (kind === 'plazo') table.set(row.as_of ?? row.window, row)
    }
    tables.set(kind, table)
    return table
  }
  return {
    read: ({kind, first, last}, asOf) => {
      const table = toTable(kind)
      const isDue = kind === 'plazo'
      const row =
        table.get(`${isDue ? last : first} ${asOf === last ? '' : asOf}`) ??
        (isDue ? table.get(asOf) : undefined)
      if (row === undefined) return undefined
      const value = row.value ?? null
      return {
        value,
        numerator: indicator.ratio ? (row.numerator ?? null) : value,
        denominator: row.denominator ?? null,
        isComplete: row.complete ?? false,
        covered_days: row.covered_days ?? null,
        window_days: isDue ? countDays(earlier(first, asOf), later(asOf, last)) : countDays(first, last),
      }
    },
    listLooks: (due) => {
      const rows = [...toTable('plazo').values()]
      const own = rows.filter(({window}) => window === due)
      return [...new Set((own.length > 0 ? own : rows).map((row) => row.as_of ?? row.window))].sort()
    },
  }
}
