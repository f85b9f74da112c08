import {fold} from './fold.js'

/** The days of the week from Sunday on, by the first letters of their names in Spanish, English and Portuguese. */
const STEMS: readonly (readonly string[])[] = [
  ['dom', 'sun'],
  ['lun', 'mon', 'seg'],
  ['mar', 'tue', 'ter'],
  ['mie', 'wed', 'qua'],
  ['jue', 'thu', 'qui'],
  ['vie', 'fri', 'sex'],
  ['sab', 'sat'],
]

/** The day of the week, from 0 (Sunday) to 6, that a word names by its first three letters; undefined for any other word. */
export function findWeekday(word: string): number | undefined {
  const place = STEMS.findIndex((stems) => stems.includes(fold(word).slice(0, 3)))
  return place === -1 ? undefined : place
}

/** The day of the week, from 0 (Sunday) to 6, of a calendar day, `YYYY-MM-DD`. */
export function toWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
