import {MONTHS, SHORT_MONTHS} from './month.js'

/** `2010-11-15` → `15 de noviembre de 2010`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} de ${MONTHS[Number(month) - 1]} de ${year}`
}

/** `2010-11-15` → `15 nov 2010`, where there is little room. */
export function formatShortDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} ${SHORT_MONTHS[Number(month) - 1]} ${year}`
}
