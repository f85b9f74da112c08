import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {type Obligation, toObligationNotes} from '../../src/domain/obligation.js'
import {formatGoal, formatValue} from '../../src/domain/quantity.js'
import {toStateWords} from '../../src/domain/state.js'
import {type CalendarEvent, toCalendarFile} from './calendar-file.js'

export interface DueCalendarOptions {
  /** The municipality's name and slug. */
  name: string
  slug: string
  /** ISO date. */
  cutoff: string
}

/**
 * What falls due in a municipality as a calendar to subscribe to. A due date is an event of its own; the weeks, months and
 * years that close on one day are one event, which lists their goals.
 */
export function toDueCalendar(
  obligations: readonly Obligation[],
  {name, slug, cutoff}: DueCalendarOptions,
): string {
  const events: CalendarEvent[] = []
  const days = new Map<string, Obligation[]>()
  for (const row of obligations) {
    if (row.state === 'no_aplica') continue
    if (row.window_kind === 'plazo') events.push(toDueDateEvent(row, {name, cutoff}))
    else if (days.get(row.window_end)?.push(row) === undefined) days.set(row.window_end, [row])
  }
  for (const [date, rows] of days) events.push(toDayEvent(rows, {name, slug, date, cutoff}))
  events.sort((a, b) => compare(a.date, b.date) || compare(a.uid, b.uid))
  return toCalendarFile(events, {
    name: `Vencimientos: ${name}`,
    description: `Lo que vence del plan de acción de Gobierno en Línea de ${name}, con corte al ${formatDate(cutoff)}.`,
    stamped: cutoff,
  })
}

function toDueDateEvent(row: Obligation, {name, cutoff}: {name: string; cutoff: string}): CalendarEvent {
  return {
    uid: toUid(row.code, row.window_end),
    date: row.window_end,
    summary: `${name}: ${row.legal ? 'plazo legal' : 'plazo'} de «${row.indicator}»`,
    description: [
      `Indicador ${row.code}: ${row.indicator}`,
      `Meta: ${formatGoal(row)}`,
      ...toStanding(row, cutoff),
    ].join('\n'),
  }
}

function toDayEvent(
  rows: readonly Obligation[],
  {name, slug, date, cutoff}: {name: string; slug: string; date: string; cutoff: string},
): CalendarEvent {
  const [first] = rows
  const what =
    rows.length === 1 && first !== undefined
      ? `cierra «${first.indicator}»`
      : `${inflect(rows.length, 'cierra', 'cierran')} ${formatCount(rows.length, 'meta', 'metas')}`
  return {
    uid: toUid(slug, date),
    date,
    summary: `${name}: ${what}`,
    description: rows
      .map((row) =>
        [`• ${row.indicator} (${row.code}): ${formatGoal(row)}`, ...toStanding(row, cutoff)].join('\n  '),
      )
      .join('\n'),
  }
}

/** How what has begun stands at the cut-off. */
function toStanding(row: Obligation, cutoff: string): string[] {
  const isBegun = row.is_open || row.state !== 'no_exigible'
  if (!isBegun) return []
  const value = row.value === null ? '' : formatValue(row)
  const word = row.is_open ? '' : toStateWords(row.state).word
  const parts = [value, word, ...toObligationNotes(row)].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`Al ${formatDate(cutoff)}: ${parts.join('; ')}`]
}

function toUid(what: string, date: string): string {
  return `${what}-${date.replaceAll('-', '')}@cumple`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
