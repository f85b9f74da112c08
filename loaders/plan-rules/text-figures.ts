import {parseQuantity} from '../project/cell.js'

/** A number in a text, with its percentage if it is one; not within a word, a date or an ordinal. */
const FIGURE = /(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)*(?:\s*%)?(?![\p{L}\d/º°ª-])/gu
const YEAR = /^(19|20)\d\d$/

/** A quantity that a text names, as goals are written: `40 %` is 0.4. */
export interface Figure {
  written: string
  value: number
  isShare: boolean
}

/** The quantities that a plan's text names: `Al menos 5 noticias; el 40 %` → 5 and 0.4. Years are none. */
export function listFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(([written]) => {
    const value = parseQuantity(written)
    return YEAR.test(written) || typeof value !== 'number'
      ? []
      : [{written, value, isShare: written.endsWith('%')}]
  })
}

/** Whether a text asks for all of something in words: `todos los edictos`, `la totalidad`. */
export function asksForAll(text: string): boolean {
  return /\b(todos|todas|totalidad)\b/iu.test(text)
}
