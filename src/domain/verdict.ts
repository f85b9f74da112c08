import {formatDate} from './calendar-date.js'
import type {Compliance} from './compliance.js'
import {formatCount, inflect} from './noun.js'
import {formatNumber} from './number.js'
import {toPeriodWords} from './period.js'
import {WINDOW_WORDS} from './window-kind.js'

/** What stands beside a state is told by. */
export type Judged = Pick<
  Compliance,
  | 'state'
  | 'legal'
  | 'goal'
  | 'window_kind'
  | 'windows'
  | 'windows_known'
  | 'windows_met'
  | 'due_date'
  | 'days_late'
  | 'covered_days'
  | 'window_days'
  | 'partial'
  | 'carried'
  | 'carried_from'
  | 'provisional'
  | 'no_aplica_reason'
>

/** How many of the windows that closed met the goal: `1 de 2 meses, 1 sin dato`; empty for due dates and without a goal. */
export function formatWindows(row: Judged): string {
  if (row.window_kind === 'plazo' || row.windows === 0 || row.goal === null) return ''
  const windows = formatCount(row.windows, ...WINDOW_WORDS[row.window_kind])
  if (row.windows_known === 0) return `${windows} sin dato`
  const met = `${row.windows_met} de ${windows}`
  const unknown = row.windows - row.windows_known
  return unknown > 0 ? `${met}, ${unknown} sin dato` : met
}

/** How an indicator stands against its due date: reached in time or late, overdue, or still to come. */
export function formatDeadline(row: Judged): string {
  if (row.due_date === null || row.state === 'no_aplica') return ''
  const date = formatDate(row.due_date)
  const late = row.days_late ?? 0
  const days = formatCount(late, 'día', 'días')
  if (row.state === 'no_exigible') return `vence el ${date}`
  if (row.state === 'sin_meta') return `plazo: ${date}`
  if (row.state === 'meta') return late > 0 ? `se cumplió con ${days} de retraso` : 'se cumplió a tiempo'
  return late > 0 && row.state === 'incumple'
    ? `venció el ${date}: lleva ${days} de retraso`
    : `venció el ${date}`
}

/** The days that the sources cover, where they don't cover them all: `27 de 31 días con datos`. */
export function formatCoverage(row: Judged): string {
  const {covered_days: covered, window_days: days} = row
  if (covered === null || days === null || covered >= days || row.window_kind === 'plazo') return ''
  return `${formatNumber(covered, {digits: 0})} de ${formatNumber(days)} ${inflect(days, 'día', 'días')} con datos`
}

/** Whether a legal deadline has passed and is not met. */
export function isOverdue(row: Pick<Judged, 'legal' | 'state'>): boolean {
  return row.legal && row.state === 'incumple'
}

/** What stands beside a state so that it can be understood, in the order in which it is read. */
export function toVerdictNotes(row: Judged): string[] {
  return [
    row.state === 'no_aplica' ? (row.no_aplica_reason ?? '') : '',
    formatWindows(row),
    formatDeadline(row),
    row.partial || row.state === 'sin_dato' ? formatCoverage(row) : '',
    row.carried_from === null
      ? ''
      : `arrastrado de ${toPeriodWords(row.carried_from)}: aquí no cerró ningún periodo`,
    row.provisional && !row.carried ? 'provisional: el periodo sigue abierto' : '',
  ].filter((note) => note !== '')
}
