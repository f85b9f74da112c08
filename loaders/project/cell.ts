import {z} from 'zod'
import {toKey} from '../../src/domain/fold.js'
import {parseDateValue, type Unreadable} from '../../src/formats/date-value.js'
import {parseAmountValue, parseCountValue} from '../../src/formats/number-value.js'

/** A text → what the program uses. */
export type CellType<T> = z.ZodType<T, string>
type Parse<T> = (text: string) => T | Unreadable | undefined

const DAY = 'una fecha como 2009-07-31 o 31/07/2009'
const QUANTITY = 'un número desde 0 como 5, 4.079, 0,4 o 100 %'
const WHOLE = 'un número entero como 20 o 4.079'

/** A cell that `parse` reads, if it can; `expected` completes «se esperaba …». */
export function cell<T>(parse: Parse<T>, expected: string): CellType<T> {
  return z.string().transform((text, context): T => {
    const value = parse(text)
    if (value !== undefined && !isUnreadable(value)) return value
    context.issues.push({code: 'custom', input: text, message: `se esperaba ${expected}.`})
    return z.NEVER
  })
}

/** A text that a pattern describes. */
export function patternCell(pattern: RegExp, expected: string): CellType<string> {
  return cell((text) => (pattern.test(text) ? text : undefined), expected)
}

/** One of a closed list, whatever its accents and capitals. */
export function choiceCell<T extends string>(known: readonly T[]): CellType<T> {
  return cell((text) => findChoice(known, text), `uno de: ${known.join(', ')}`)
}

/** One of a closed list, or empty for `whenEmpty`. */
export function optionalChoiceCell<T extends string, const D>(
  known: readonly T[],
  whenEmpty: D,
): CellType<T | D> {
  const expected = `uno de: ${known.join(', ')}, o la celda vacía`
  return cell(
    emptyAs(whenEmpty, (text) => findChoice(known, text)),
    expected,
  )
}

export const textCell = cell((text) => (text === '' ? undefined : text), 'un texto')
export const optionalTextCell = cell<string | null>((text) => (text === '' ? null : text), 'un texto')
export const dayCell = cell<string>(parseDateValue, DAY)
export const countCell = cell(parseCountValue, WHOLE)
export const optionalCountCell = cell(emptyAs(null, parseCountValue), `${WHOLE}, o la celda vacía`)
export const quantityCell = cell(parseQuantity, QUANTITY)
export const optionalQuantityCell = cell(emptyAs(null, parseQuantity), `${QUANTITY}, o la celda vacía`)
export const yesCell = cell(
  emptyAs(false, (text) => (toKey(text) === 'si' ? true : undefined)),
  '«sí» o la celda vacía',
)

/** A quantity as plans write it: `5`, `4.079`, `0,4`; a percentage is its share: `100 %` → 1. */
export function parseQuantity(text: string): number | Unreadable {
  const [, share] = /^(.*?)\s*%$/u.exec(text) ?? []
  if (share === undefined) return parseAmountValue(text)
  const value = parseAmountValue(share)
  return isUnreadable(value) ? value : Number(`${value}e-2`)
}

/** The one of a closed list that a text names. */
export function findChoice<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((choice) => toKey(choice) === toKey(text))
}

function emptyAs<T, D>(whenEmpty: D, parse: Parse<T>): Parse<T | D> {
  return (text) => (text === '' ? whenEmpty : parse(text))
}

function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'reason' in value
}
