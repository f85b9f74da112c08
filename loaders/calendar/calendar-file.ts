import {toContentLine, toTextValue} from './content-line.js'

/** An event of whole days. */
export interface CalendarEvent {
  /** Names the event for good. */
  uid: string
  /** ISO date. */
  date: string
  summary: string
  description: string
}

export interface CalendarOptions {
  name: string
  description: string
  /** The day of which the file is: the same data gives the same bytes. ISO date. */
  stamped: string
}

/** A calendar as a file that programs read and subscribe to (RFC 5545): a day's event in each of its days, in their order. */
export function toCalendarFile(
  events: readonly CalendarEvent[],
  {name, description, stamped}: CalendarOptions,
): string {
  return [
    toContentLine('BEGIN', 'VCALENDAR'),
    toContentLine('VERSION', '2.0'),
    toContentLine('PRODID', '-//Cumple//Vencimientos//ES'),
    toContentLine('CALSCALE', 'GREGORIAN'),
    toContentLine('METHOD', 'PUBLISH'),
    toContentLine('NAME', toTextValue(name)),
    toContentLine('X-WR-CALNAME', toTextValue(name)),
    toContentLine('DESCRIPTION', toTextValue(description)),
    toContentLine('X-WR-CALDESC', toTextValue(description)),
    // How often those who subscribe look for news.
    toContentLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    toContentLine('X-PUBLISHED-TTL', 'P1D'),
    ...events.map((event) => toEventLines(event, stamped)),
    toContentLine('END', 'VCALENDAR'),
  ].join('')
}

function toEventLines({uid, date, summary, description}: CalendarEvent, stamped: string): string {
  return [
    toContentLine('BEGIN', 'VEVENT'),
    toContentLine('UID', toTextValue(uid)),
    toContentLine('DTSTAMP', `${toBasicDate(stamped)}T000000Z`),
    toContentLine('DTSTART;VALUE=DATE', toBasicDate(date)),
    toContentLine('DTEND;VALUE=DATE', toBasicDate(toNextDay(date))),
    toContentLine('SUMMARY', toTextValue(summary)),
    toContentLine('DESCRIPTION', toTextValue(description)),
    // A day on which something falls due is not a day on which one is busy.
    toContentLine('TRANSP', 'TRANSPARENT'),
    toContentLine('END', 'VEVENT'),
  ].join('')
}

function toBasicDate(date: string): string {
  return date.replaceAll('-', '')
}

function toNextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
