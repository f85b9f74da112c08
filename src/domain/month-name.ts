import {fold} from './fold.js'
import {MONTHS} from './month.js'

/** The names of the months as exports write them: in Spanish (also «setiembre»), English and Portuguese. */
const NAMES: readonly string[][] = [
  [...MONTHS],
  ['', '', '', '', '', '', '', '', 'setiembre'],
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  [
    'janeiro',
    'fevereiro',
    'marco',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
]

/** The month, from 1, that a word names: in full, or by its first letters, three at least (`sept`); undefined for any other. */
export function findMonth(word: string): number | undefined {
  const key = fold(word)
  if (key.length < 3) return undefined
  for (const names of NAMES) {
    const place = names.findIndex((name) => name.startsWith(key))
    if (place !== -1) return place + 1
  }
  return undefined
}
