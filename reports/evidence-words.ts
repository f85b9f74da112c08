import {formatCount} from '../src/domain/noun.js'
import type {EvidenceRow} from './report-facts.js'

/** How many ranges of lines are printed; the spreadsheet has all. */
const MOST_RANGES = 10

/** `líneas 2 a 31, 40 y 52 a 60`: where in a file the records of one indicator stand. */
export function formatLines(rows: readonly EvidenceRow[]): string {
  const ranges = rows
    .slice(0, MOST_RANGES)
    .map(({first_line, last_line}) =>
      first_line === last_line ? `${first_line}` : `${first_line} a ${last_line}`,
    )
  const rest = rows.length - ranges.length
  if (rest > 0) return `líneas ${ranges.join(', ')} y ${formatCount(rest, 'tramo', 'tramos')} más`
  const isOne = rows.length === 1 && rows[0]?.first_line === rows[0]?.last_line
  const [last, ...others] = ranges.reverse()
  return `${isOne ? 'línea' : 'líneas'} ${others.length === 0 ? last : `${others.reverse().join(', ')} y ${last}`}`
}

/** `24 registros de 2 archivos`; empty where there are none. */
export function formatEvidence(rows: readonly EvidenceRow[]): string {
  if (rows.length === 0) return ''
  const records = rows.reduce((sum, row) => sum + row.records, 0)
  const files = new Set(rows.map(({file}) => file)).size
  return `${formatCount(records, 'registro', 'registros')} de ${formatCount(files, 'archivo', 'archivos')}`
}
