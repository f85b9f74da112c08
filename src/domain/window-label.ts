import {formatShortDate} from './calendar-date.js'
import type {IndicatorWindow} from './indicator-window.js'
import {formatMonth, SHORT_MONTHS} from './month.js'

type Span = Pick<IndicatorWindow, 'window_kind' | 'window_start' | 'window_end' | 'as_of'>

/** A window as people name it: `julio de 2010`, `ene–mar 2010`, `2010`, `del 5 ene al 11 ene 2009`, `al 28 feb 2010`. */
export function toWindowLabel({
  window_kind: kind,
  window_start: start,
  window_end: end,
  as_of,
}: Span): string {
  if (kind === 'plazo') return `al ${formatShortDate(as_of)}`
  if (kind === 'semana') {
    const [first, last] = [formatShortDate(start), formatShortDate(end)]
    const sameYear = first.slice(-4) === last.slice(-4)
    return `del ${sameYear ? first.slice(0, -5) : first} al ${last}`
  }
  if (kind === 'mes') return formatMonth(start.slice(0, 7))
  if (kind === 'año') return start.slice(0, 4)
  return `${toShortMonth(start)}–${toShortMonth(end)} ${end.slice(0, 4)}`
}

function toShortMonth(date: string): string {
  return SHORT_MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
}
