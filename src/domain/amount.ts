import {formatDate} from './calendar-date.js'
import type {Compliance} from './compliance.js'
import {formatCount, toSingular} from './noun.js'
import {formatNumber, formatShareNumber} from './number.js'

/** In what an indicator's amounts are told. */
export type Measured = Pick<Compliance, 'ratio' | 'unit' | 'direction'>

/** An amount with its word: `3 talleres`, `1 noticia`; of a ratio, `12,5 puntos`. Never 0 of what is not zero. */
export function formatAmount({ratio, unit}: Measured, amount: number): string {
  const figure = toFigure(ratio, amount)
  const [one, many] = ratio ? ['punto', 'puntos'] : [toSingular(unit), unit]
  return `${figure} ${figure === '1' ? one : many}`
}

/** A verb that agrees with an amount as it is read: `(row, 1, 'falta', 'faltan')` → `falta`. */
export function agreeVerb(
  {ratio}: Pick<Measured, 'ratio'>,
  amount: number,
  one: string,
  many: string,
): string {
  return toFigure(ratio, amount) === '1' ? one : many
}

export interface MissingOptions {
  /** What is said of the amount: `a lo sumo`, `hasta`. */
  bound?: string
  /** It can no longer be made up for: `faltó`. */
  past?: boolean
}

/** `falta 1 noticia`, `faltan 3 talleres`, `faltaron hasta 12 puntos`. */
export function formatMissing(
  row: Measured,
  missing: number,
  {bound = '', past = false}: MissingOptions = {},
): string {
  const verb = agreeVerb(row, missing, past ? 'faltó' : 'falta', past ? 'faltaron' : 'faltan')
  return [verb, bound, formatAmount(row, missing)].filter((part) => part !== '').join(' ')
}

/** `3 quejas por encima de la meta`; above a range, `del máximo`. */
export function formatExcess(row: Measured, excess: number): string {
  return `${formatAmount(row, excess)} por encima ${row.direction === 'entre' ? 'del máximo' : 'de la meta'}`
}

/** How long there is for what is missing: `en 2 bimestres`, else `y vence el 30 de septiembre de 2011`. */
export function formatTimeLeft(bimesters: number | null, due: string): string {
  return bimesters === null
    ? `y vence el ${formatDate(due)}`
    : `en ${formatCount(bimesters, 'bimestre', 'bimestres')}`
}

function toFigure(ratio: boolean, amount: number): string {
  return ratio ? formatShareNumber(amount) : formatNumber(amount, {apart: [0]})
}
