import {formatShortDate} from '../domain/calendar-date.js'
import type {FileReport} from '../domain/file-report.js'

/** From which day to which the rows of a file are. */
export function toFilePeriod({
  first_date: first,
  last_date: last,
}: Pick<FileReport, 'first_date' | 'last_date'>): string {
  if (first === null || last === null) return '—'
  return first === last ? formatShortDate(first) : `${formatShortDate(first)} – ${formatShortDate(last)}`
}
