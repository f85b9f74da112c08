import type {DateOrder} from './date-order.js'
import {readDate} from './date-reading.js'

/** When somebody came and left, as the tool writes it: day and time, or the time alone. */
export interface Stretch {
  from: string
  to: string
}

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?\s*m\b)?/i
const DAY = 86_400
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy']

/** How long a stretch is, as a duration is written; empty where it cannot be told, or reaches beyond the next day. */
export function toStretchDuration({from, to}: Stretch): string {
  const start = toSeconds(from)
  const end = toSeconds(to)
  if (start === undefined || end === undefined) return ''
  const days = findDayText(from) === findDayText(to) ? 0 : isNextDay(from, to) ? 1 : undefined
  const seconds = days === undefined ? -1 : days * DAY + end - start
  return seconds < 0 || seconds > DAY ? '' : `${seconds} s`
}

/**
 * The time at which a meeting that crosses midnight began, as the file writes it: where people came on two days, and
 * somebody stayed from the one to the other. Undefined where the days of the file are to be read row by row.
 */
export function findOvernightStart(stretches: readonly Stretch[]): string | undefined {
  const bridge = stretches.find(({from, to}) => findDayText(from) !== findDayText(to) && isNextDay(from, to))
  if (bridge === undefined) return undefined
  const days = new Set([findDayText(bridge.from), findDayText(bridge.to)])
  return stretches.every(({from}) => days.has(findDayText(from))) ? bridge.from : undefined
}

/** Whether a text has a day, and not the time alone. */
export function hasDay(text: string): boolean {
  return ORDERS.some((order) => 'date' in readDate(text, order))
}

/** The order that a tool's dates have where none decides it: it writes `AM` and `PM` where it puts the month first. */
export function findUsualOrder(times: readonly string[]): DateOrder {
  return times.some((time) => /\d[\s\u00a0\u202f]*[AP]M\b/.test(time)) ? 'mdy' : 'dmy'
}

function findDayText(time: string): string {
  return time.slice(0, CLOCK.exec(time)?.index ?? time.length).replace(/[\s,]+$/, '')
}

function isNextDay(from: string, to: string): boolean {
  return ORDERS.some((order) => {
    const [first, second] = [readDate(from, order), readDate(to, order)]
    if (!('date' in first) || !('date' in second)) return false
    return Date.parse(second.date) - Date.parse(first.date) === DAY * 1000
  })
}

function toSeconds(time: string): number | undefined {
  const clock = CLOCK.exec(time.normalize('NFKC'))
  if (clock === null) return undefined
  const [, hours, minutes, seconds = '0', half] = clock
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return hour * 3600 + Number(minutes) * 60 + Number(seconds)
}
