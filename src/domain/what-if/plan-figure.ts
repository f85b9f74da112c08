/** The largest figure that is believed: that of a count in the files. */
const LARGEST = 2_147_483_647

/** Thousands as es-CO writes them, with decimals or none: `1.000`, `1.234,5`. A first group of 0 is no group. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
/** `33,333`: thousands to some, decimals to others. */
const AMBIGUOUS = /^[1-9]\d{0,2},\d{3}$/
const DECIMAL = /^\d+(?:[.,]\d+)?$/

/** A goal as plans write it, and as the reading of plans takes it: `5`, `72,5 %`; empty for none. */
export function formatPlanFigure(value: number | null, ratio: boolean): string {
  if (value === null) return ''
  const figure = ratio ? Number((100 * value).toPrecision(12)) : value
  return `${String(figure).replace('.', ',')}${ratio ? ' %' : ''}`
}

/** What was typed, in plain digits with a decimal point, as the address keeps it; undefined for what is no figure. */
export function toPlainFigure(text: string, ratio: boolean): string | undefined {
  const digits = ratio ? text.trim().replace(/\s*%$/, '') : text.trim()
  if (AMBIGUOUS.test(digits)) return undefined
  const plain = GROUPED.test(digits) ? digits.replaceAll('.', '') : digits
  return DECIMAL.test(plain) ? plain.replace(',', '.').replace(/^0+(?=\d)/, '') : undefined
}

/** The value of a figure that was typed, of a ratio in per cent; undefined for what is none. */
export function parseTyped(text: string, ratio: boolean): number | undefined {
  const digits = toPlainFigure(text, ratio)
  if (digits === undefined) return undefined
  return ratio ? Number(`${digits}e-2`) : Number(digits)
}

/** What is wrong with a figure that was typed, for people; undefined where nothing is. */
export function findTypedFault(text: string, ratio: boolean): string | undefined {
  const value = parseTyped(text, ratio)
  if (value === undefined) {
    const typed = text.trim()
    return AMBIGUOUS.test(typed)
      ? `No se sabe si «${typed}» son miles o decimales: escriba una cantidad como 33.333 o 33,3.`
      : 'Escriba una cantidad de 0 o más, como 150 o 33,3.'
  }
  if (ratio && value > 1) return 'Una proporción no pasa de 100\u202f%: escriba una cantidad de 0 a 100.'
  if (value > LARGEST) return 'El número es demasiado grande: revise si se pegaron dos cifras.'
  return undefined
}

/** A value as it stands in a field, as es-CO writes it: of a ratio in per cent. */
export function toTyped(value: number | null, ratio: boolean): string {
  if (value === null) return ''
  return formatTyped(String(ratio ? Number((100 * value).toPrecision(12)) : value))
}

/** Plain digits as they stand in a field: `1234.5` as `1.234,5`. */
export function formatTyped(plain: string): string {
  const [whole = '', decimals] = plain.split('.')
  const typed = `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${decimals === undefined ? '' : `,${decimals}`}`
  // Told apart from thousands when it is read again.
  return AMBIGUOUS.test(typed) ? `${typed}0` : typed
}
