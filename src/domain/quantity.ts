import type {Compliance} from './compliance.js'
import {agreeUnit} from './noun.js'
import {formatNumber, formatShare} from './number.js'
import {parsePeriod, toPeriodWords} from './period.js'
import {WINDOW_MONTHS, WINDOW_WORDS} from './window-kind.js'
import {WINDOW_RATES, WINDOW_SO_FAR} from './window-rate.js'

/** A figure of an indicator, apart from the words that go after it: `{figure: '5', words: 'noticias'}`. */
export interface Quantity {
  figure: string
  words: string
}

/** What a figure is told in, and from what it must be told apart. */
export type Scaled = Pick<Compliance, 'ratio' | 'unit' | 'floor' | 'goal'>

/** What a value or goal is told by: a row of compliance, an obligation. */
export type Quantified = Scaled & Pick<Compliance, 'value' | 'partial' | 'direction' | 'window_kind'>

/** A value in an indicator's unit, told apart from its floor and goal even where rounding would make them equal. */
export function toQuantity(row: Scaled, value: number): Quantity {
  const apart = [row.floor, row.goal]
  if (row.ratio) return {figure: formatShare(value, {apart}), words: ''}
  return {figure: formatNumber(value, {apart}), words: agreeUnit(value, row.unit)}
}

/** The value as it is read: `al menos 3 noticias`, `75 %`; `sin dato` where nothing is known. */
export function formatValue(row: Quantified): string {
  if (row.value === null) return 'sin dato'
  const {figure, words} = toQuantity(row, row.value)
  return [row.partial ? 'al menos' : '', figure, words].filter((part) => part !== '').join(' ')
}

/** The two counts of a ratio: `3 de 4`; empty where it is none, or they are not known. */
export function formatParts(row: Compliance): string {
  if (!row.ratio || row.numerator === null || row.denominator === null) return ''
  const plain = {...row, ratio: false, unit: ''}
  return `${toQuantity(plain, row.numerator).figure} de ${toQuantity(plain, row.denominator).figure}`
}

/** What tells what a value was taken over. */
export type Spanned = Pick<
  Compliance,
  | 'value'
  | 'window_kind'
  | 'bimester'
  | 'provisional'
  | 'carried'
  | 'windows'
  | 'windows_valued'
  | 'is_level'
  | 'ratio'
>

/** What a value was taken over, where it is not simply that of the one window that closed. */
export function formatSpan(row: Spanned): string {
  if (row.value === null || row.window_kind === 'plazo') return ''
  const {months} = parsePeriod(row.bimester).edition
  const closes = WINDOW_MONTHS[row.window_kind] <= months && !row.provisional
  if (!closes && (row.carried || row.provisional || row.windows === 0)) return WINDOW_SO_FAR[row.window_kind]
  if (row.windows_valued < 2 || row.is_level) return ''
  // A ratio sums its numerators and denominators: percentages are never averaged.
  return `${row.ratio ? 'en' : 'promedio de'} ${row.windows_valued} ${WINDOW_WORDS[row.window_kind][1]}`
}

/** A value and what it was taken over, in a sentence: `6,5 noticias al mes en nov–dic 2012`, a mean of months; never as if a total. */
export function formatValueInTime(row: Compliance): string {
  const [value, when, span] = [formatValue(row), toPeriodWords(row.bimester), formatSpan(row)]
  if (span === WINDOW_SO_FAR[row.window_kind]) return `${value} ${span}, a ${when}`
  if (row.value === null || row.is_level) return `${value} en ${when}`
  switch (row.window_kind) {
    case 'semana':
    case 'mes':
      return [value, row.ratio ? '' : WINDOW_RATES[row.window_kind], 'en', when].filter(Boolean).join(' ')
    case 'bimestre':
    case 'plazo':
      return span === '' || row.ratio ? `${value} en ${when}` : `${value}, ${span}, en ${when}`
    default:
      if (span !== '') return row.ratio ? `${value} en ${when}` : `${value}, ${span}, en ${when}`
      return `${value} en el ${row.window_kind} que cerró en ${when}`
  }
}

/** `5 noticias al mes`; `a lo sumo 3 quejas al mes`; `sin meta` where the plan states none. */
export function formatGoal(row: Quantified): string {
  if (row.goal === null) return 'sin meta'
  const {figure, words} = toQuantity(row, row.goal)
  const least = row.direction === 'entre' && row.floor !== null ? toQuantity(row, row.floor).figure : ''
  const lead = least !== '' ? `entre ${least} y` : row.direction === 'a_lo_sumo' ? 'a lo sumo' : ''
  return [lead, figure, words, WINDOW_RATES[row.window_kind]].filter((part) => part !== '').join(' ')
}

/** The plan's own minimum beside a higher goal, or the limit of an at-most one; empty where there is none. */
export function formatFloor(row: Quantified): string {
  if (row.floor === null || row.direction === 'entre') return ''
  return `${row.direction === 'a_lo_sumo' ? 'límite' : 'mínimo'} ${toQuantity(row, row.floor).figure}`
}
