import {formatShortDate} from './calendar-date.js'
import {MONTHS, SHORT_MONTHS} from './month.js'
import type {WindowKind} from './window-kind.js'

/** A window as people name it, from its first and last day: `enero de 2009`, `ene–mar 2009`, `28 dic 2009 a 3 ene 2010`, `2009`. */
export function toWindowName(kind: WindowKind, firstDay: string, lastDay: string): string {
  if (kind === 'plazo') return `hasta el ${formatShortDate(lastDay)}`
  if (kind === 'semana') return `${formatShortDate(firstDay)} a ${formatShortDate(lastDay)}`
  const year = firstDay.slice(0, 4)
  if (kind === 'año') return year
  const [first, last] = [firstDay, lastDay].map((day) => Number(day.slice(5, 7)) - 1) as [number, number]
  return kind === 'mes'
    ? `${MONTHS[first]} de ${year}`
    : `${SHORT_MONTHS[first]}–${SHORT_MONTHS[last]} ${year}`
}
