import {formatDate} from '../domain/calendar-date.js'
import {formatGoal, type Quantified} from '../domain/quantity.js'

/** What is asked for, and by when where that is a day: `8 trámites a más tardar el 31 de diciembre de 2012`. */
export function formatAsked(row: Quantified & {due_date: string | null}): string {
  const goal = formatGoal(row)
  return row.due_date === null || row.goal === null
    ? goal
    : `${goal} a más tardar el ${formatDate(row.due_date)}`
}
