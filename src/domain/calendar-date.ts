import {MONTHS, SHORT_MONTHS} from './month.js'

/** `2010-11-15` → `15 de noviembre de 2010`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} de ${MONTHS[Number(month) - 1]} de ${year}`
}

/** A text with the dates in it in words: `Plan del 2009-08-06` → `Plan del 6 de agosto de 2009`; those within a name or path stay. */
export function writeDates(text: string): string {
  return text.replace(/(?<![\w./-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])/g, formatDate)
}

/** `2010-11-15` → `15 nov 2010`, where there is little room. */
export function formatShortDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} ${SHORT_MONTHS[Number(month) - 1]} ${year}`
}
