import {MONTHS} from './month.js'

/** `2010-11-15` → `15 de noviembre de 2010`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} de ${MONTHS[Number(month) - 1]} de ${year}`
}
