import type {GoogleReport, GoogleTable} from './google-report.js'

/** How many columns of a table have a name: a spreadsheet pads all tables of a file to the widest. */
export function countNames({names}: GoogleTable): number {
  return names.filter((name) => name.trim() !== '').length
}

/** The table with most columns: those of charts stand before it and have few. */
export function findWidest(tables: readonly GoogleTable[]): GoogleTable | undefined {
  return [...tables].sort((a, b) => countNames(b) - countNames(a))[0]
}

/** Figures that are ours. */
const FIGURES: readonly unknown[] = ['visits', 'active_users', 'users', 'pageviews']

/** How many of the figures that are ours a table tells. */
export function countFigures({roles}: GoogleTable): number {
  return new Set(roles.filter((role) => FIGURES.includes(role))).size
}

/** Whether a table numbers days or weeks and tells one figure of each, which is ours. */
export function isDayTable(table: GoogleTable): boolean {
  const {roles} = table
  return (
    (roles[0] === 'nth_day' || roles[0] === 'nth_week') &&
    countNames(table) === 2 &&
    countFigures(table) === 1
  )
}

/**
 * The table of pages that a report is about; undefined where it has none, or only the short list of a snapshot, whose days
 * tell more.
 */
export function findPageTable({tables}: GoogleReport): GoogleTable | undefined {
  const widest = findWidest(tables.filter(isPageTable))
  if (widest === undefined || (countNames(widest) < 3 && tables.some(isDayTable))) return undefined
  return widest
}

function isPageTable({roles}: GoogleTable): boolean {
  return (
    (roles[0] === 'path' || roles[0] === 'title' || roles[0] === 'host') &&
    (roles.includes('path') || roles.includes('title')) &&
    roles.includes('pageviews') &&
    !roles.some((role) => role === 'date' || role === 'hour' || role === 'nth_day' || role === 'nth_week')
  )
}

/** What is said of the tables of an export that hold no visits by day or page: countries, cohorts, events. */
export function toPassedOverTables(count: number): string[] {
  if (count === 0) return []
  return [
    count === 1
      ? 'Se omitió una tabla que no trae visitas por día ni por página, o las repite.'
      : `Se omitieron ${count} tablas que no traen visitas por día ni por página, o las repiten.`,
  ]
}
