import type {Unreadable} from './date-value.js'

const TOO_LARGE: Unreadable = {
  reason: 'El número es demasiado grande',
  remedy: 'Revise si se pegaron dos cifras.',
}

/** Digits in groups of three: `1.234`, `1,234`, `1'234`, `1’234`, `1 234`. A first group of 0 is no group: `0.125` is a fraction. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*$/
/** In a quantity that may have decimals, a single comma is the decimal comma of es-CO. */
const ONE_COMMA = /^\d+,\d+$/
const PLAIN = /^\d+$/
/** Decimals that say nothing: `120,00`, `1.234,0`. Three zeros might be thousands that are ill written. */
const WHOLE_WITH_ZERO = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),00?$|^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.00?$/
const DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$|^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/

/** The largest count that is believed: that of a 32-bit integer. */
const LARGEST_COUNT = 2_147_483_647

/** A whole number from 0 to 2³¹−1; `1.234` is one thousand two hundred and thirty-four. */
export function parseCountValue(text: string): number | Unreadable {
  const digits = text.replace(/^\+/, '')
  if (/^-\d/.test(digits)) return {reason: 'El número es negativo', remedy: 'Escriba un número desde 0.'}
  if (PLAIN.test(digits)) return toCount(digits)
  if (GROUPED.test(digits)) return toCount(digits.replace(/\D/g, ''))
  if (WHOLE_WITH_ZERO.test(digits)) return toCount(digits.replace(/[.,]00?$/, '').replace(/\D/g, ''))
  if (DECIMAL.test(digits))
    return {reason: 'El número no es entero', remedy: 'Escriba un número entero, sin decimales.'}
  return {
    reason: 'No es un número',
    remedy: 'Escriba solo cifras, como 120 o 1.234; lo que no se sabe no se escribe.',
  }
}

/** A number from 0 on that may have decimals: `12,5`, `12.5`, `1.234,5`; `1.234` is one thousand two hundred and thirty-four. */
export function parseAmountValue(text: string): number | Unreadable {
  const digits = text.replace(/^\+/, '')
  if (/^-\d/.test(digits)) return {reason: 'El número es negativo', remedy: 'Escriba un número desde 0.'}
  if (PLAIN.test(digits)) return toSafe(digits)
  if (GROUPED.test(digits) && !ONE_COMMA.test(digits)) return toSafe(digits.replace(/\D/g, ''))
  if (DECIMAL.test(digits)) {
    const point = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
    return Number(`${digits.slice(0, point).replace(/\D/g, '')}.${digits.slice(point + 1)}`)
  }
  if (/%$/.test(digits)) {
    return {
      reason: 'Es un porcentaje y no una cantidad',
      remedy: 'Escriba las dos cantidades: numerador 80 y denominador 100.',
    }
  }
  return {
    reason: 'No es un número',
    remedy: 'Escriba solo cifras, como 12 o 12,5; lo que no se sabe no se escribe.',
  }
}

/** A share in percent, from 0 to 100: `50`, `50 %`, `12,5%`; `0,5` is asked about, since spreadsheets mean half by it. */
export function parsePercentValue(text: string): number | Unreadable {
  const value = parseAmountValue(text.replace(/\s*%$/, ''))
  if (typeof value === 'object') {
    return {reason: 'No es un porcentaje', remedy: 'Escriba solo cifras de 0 a 100, como 50 o 50 %.'}
  }
  if (value > 100) return {reason: 'El porcentaje pasa de 100', remedy: 'Escriba un número de 0 a 100.'}
  if (value > 0 && value < 1 && !/%$/.test(text)) {
    return {
      reason: 'No se sabe si es una parte de 1 o un porcentaje',
      remedy: 'Escriba el porcentaje, como 50 o 0,5 %.',
    }
  }
  return value
}

function toCount(digits: string): number | Unreadable {
  const value = Number(digits)
  return value <= LARGEST_COUNT ? value : TOO_LARGE
}

function toSafe(digits: string): number | Unreadable {
  const value = Number(digits)
  if (Number.isSafeInteger(value)) return value
  return TOO_LARGE
}
