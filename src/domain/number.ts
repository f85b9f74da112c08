/** Narrow and unbreakable: what stands before a per cent sign. */
const THIN_SPACE = '\u202f'

export interface NumberOptions {
  /** The most decimals to show; zeros at the end are never shown. Default 1. */
  digits?: number
  /** Values from which this one must still differ once rounded: 79,7 stays 79,7 beside a band that begins at 80. */
  apart?: readonly (number | null)[]
}

/** A number as people in Colombia write it: `4079` → `4.079`, `72.5` → `72,5`. */
export function formatNumber(value: number, {digits = 1, apart = []}: NumberOptions = {}): string {
  const shown = Math.abs(value).toFixed(resolveDigits(value, digits, apart))
  const [whole = '0', decimals = ''] = shown.split('.')
  const tail = decimals.replace(/0+$/, '')
  const sign = value < 0 && Number(shown) !== 0 ? '−' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${tail === '' ? '' : `,${tail}`}`
}

/** A share as a percentage: `0.725` → `72,5 %`. Never 0 % or 100 % unless it is exactly that. */
export function formatShare(share: number, {digits = 1, apart = []}: NumberOptions = {}): string {
  return `${formatShareNumber(share, {digits, apart})}${THIN_SPACE}%`
}

/** The number of `formatShare` without its sign, for columns whose header carries it. */
export function formatShareNumber(share: number, {digits = 1, apart = []}: NumberOptions = {}): string {
  const edges = [0, 1, ...apart].map((edge) => (edge === null ? null : toPercent(edge)))
  return formatNumber(toPercent(share), {digits, apart: edges})
}

/** Rid of the noise of binary fractions: 0.07 is 7 per cent, not 7.000000000000001. */
function toPercent(share: number): number {
  return Number((share * 100).toPrecision(12))
}

function resolveDigits(value: number, digits: number, apart: readonly (number | null)[]): number {
  const most = digits + 3
  let used = digits
  while (used < most && apart.some((edge) => edge !== null && looksEqual(value, edge, used))) used += 1
  return used
}

function looksEqual(value: number, edge: number, digits: number): boolean {
  return value !== edge && value.toFixed(digits) === edge.toFixed(digits)
}
