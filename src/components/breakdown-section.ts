import {html} from 'htl'
import {parseBimester} from '../domain/bimester.js'
import type {Breakdown} from '../domain/breakdown.js'
import type {Compliance} from '../domain/compliance.js'
import {breakdownTable} from './breakdown-table.js'
import {groupRows} from './row-group.js'
import {section} from './section.js'

export interface BreakdownSectionOptions {
  bimester: string
  /** The indicators' rows of that bimester. */
  rows: readonly Compliance[]
}

/** The indicators that are also told by section or department, in the windows that closed last by the end of a bimester. */
export function breakdownSection(
  parts: readonly Breakdown[],
  {bimester, rows}: BreakdownSectionOptions,
): HTMLElement | string {
  const tables = Array.from(
    groupRows(parts, ({code}) => code),
    ([code, group]) => {
      const row = rows.find((one) => one.code === code)
      const closed = findLastClosed(group, bimester)
      return row === undefined || closed.length === 0 ? '' : breakdownTable(closed, row)
    },
  )
  if (tables.every((table) => table === '')) return ''
  return section('Por sección y por dependencia', '', html`<div class="breakdowns">${tables}</div>`)
}

/** The parts of the windows that close in a bimester, or of the last one that closed before it. */
export function findLastClosed(parts: readonly Breakdown[], bimester: string): Breakdown[] {
  const [first, last] = toMonths(bimester)
  const closed = parts.filter(({window_end}) => window_end.slice(0, 7) <= last)
  const fresh = closed.filter(({window_end}) => window_end.slice(0, 7) >= first)
  if (fresh.length > 0) return fresh
  const end = closed
    .map(({window_end}) => window_end)
    .sort()
    .at(-1)
  return closed.filter(({window_end}) => window_end === end)
}

/** The two months of a bimester: `2009-B4` → `['2009-07', '2009-08']`. */
function toMonths(bimester: string): [first: string, last: string] {
  const {year, number} = parseBimester(bimester)
  const pad = (month: number) => String(month).padStart(2, '0')
  return [`${year}-${pad(2 * number - 1)}`, `${year}-${pad(2 * number)}`]
}
