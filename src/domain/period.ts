import {MONTHS, SHORT_MONTHS} from './month.js'
import {WINDOW_WORDS} from './window-kind.js'

/** How long the period of a report is, as `cadencia` and `--edicion` name it; `letter` begins its number in a label. */
export const EDITIONS = [
  {cadence: 'mensual', kind: 'mes', months: 1, letter: ''},
  {cadence: 'bimestral', kind: 'bimestre', months: 2, letter: 'B'},
  {cadence: 'trimestral', kind: 'trimestre', months: 3, letter: 'T'},
  {cadence: 'semestral', kind: 'semestre', months: 6, letter: 'S'},
  {cadence: 'anual', kind: 'año', months: 12, letter: ''},
] as const

export type Edition = (typeof EDITIONS)[number]
export type Cadence = Edition['cadence']
export type PeriodKind = Edition['kind']

/** The edition of a cadence. */
export function toEdition(cadence: Cadence): Edition {
  return EDITIONS.find((edition) => edition.cadence === cadence) as Edition
}

/** The edition that a period's label tells: `2009-07`, `2009-B4`, `2009-T3`, `2009-S2`, `2009`; undefined for what is none. */
export function findEdition(label: string): Edition | undefined {
  if (/^\d{4}$/.test(label)) return toEdition('anual')
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(label)) return toEdition('mensual')
  const [, letter, number] = /^\d{4}-([A-Z])([1-9])$/.exec(label) ?? []
  return EDITIONS.find((edition) => edition.letter === letter && Number(number) <= 12 / edition.months)
}

/** A period's kind, year, and the months from 1 of its beginning and end; throws on what is no period. */
export function parsePeriod(label: string): {edition: Edition; year: number; from: number; until: number} {
  const edition = findEdition(label)
  if (edition === undefined) throw new Error(`not a period: ${label}`)
  const number = edition.kind === 'año' ? 1 : Number(label.slice(5).replace(edition.letter, ''))
  const until = number * edition.months
  return {edition, year: Number(label.slice(0, 4)), from: until - edition.months + 1, until}
}

/** The first day of a period: `2009-S2` → `2009-07-01`. */
export function toPeriodStart(label: string): string {
  const {year, from} = parsePeriod(label)
  return `${year}-${String(from).padStart(2, '0')}-01`
}

/** The months of a period in full, as a document names them: `julio y agosto de 2009`, `julio a diciembre de 2009`. */
export function toPeriodMonths(label: string): string {
  const {edition, year, from, until} = parsePeriod(label)
  const first = MONTHS[from - 1]
  if (edition.months === 1) return `${first} de ${year}`
  return `${first} ${edition.months === 2 ? 'y' : 'a'} ${MONTHS[until - 1]} de ${year}`
}

/** When something was, in a sentence: `en julio y agosto de 2009`, `de julio a diciembre de 2009`. */
export function toPeriodPhrase(label: string): string {
  return `${parsePeriod(label).edition.months > 2 ? 'de' : 'en'} ${toPeriodMonths(label)}`
}

/** Its months where there is little room: `jul–ago 2009`; a year is its number. */
export function toPeriodWords(label: string): string {
  const {edition, year, from, until} = parsePeriod(label)
  if (edition.kind === 'año') return `${year}`
  const first = SHORT_MONTHS[from - 1]
  return edition.months === 1 ? `${first} ${year}` : `${first}–${SHORT_MONTHS[until - 1]} ${year}`
}

/** `bimestre`, or `bimestres` in the plural: all of these nouns are masculine. */
export function toPeriodNoun(label: string, {isPlural = false} = {}): string {
  const [one, many] = WINDOW_WORDS[parsePeriod(label).edition.kind]
  return isPlural ? many : one
}
