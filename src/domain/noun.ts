import {formatNumber} from './number.js'

/** Words after which a unit no longer agrees with its count: `días con contratos`. */
const LINKS = new Set(['a', 'al', 'con', 'de', 'del', 'en', 'para', 'por', 'sobre', 'y'])

/** The word for a count: `(1, 'archivo', 'archivos')` → `archivo`. */
export function inflect(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many
}

/** A count with its word: `(4079, 'fila', 'filas')` → `4.079 filas`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${inflect(count, one, many)}`
}

/** A text that begins with a capital letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A plan's unit, which is written in the plural, as it agrees with a value: `(1, 'noticias')` → `noticia`. */
export function agreeUnit(value: number, unit: string): string {
  return inflect(value, toSingular(unit), unit)
}

/** `revisiones completas` → `revisión completa`; `días con publicación` → `día con publicación`. */
export function toSingular(plural: string): string {
  const words = plural.split(' ')
  const link = words.findIndex((word) => LINKS.has(word))
  const head = link === -1 ? words.length : link
  return words.map((word, i) => (i < head ? toSingularWord(word) : word)).join(' ')
}

function toSingularWord(word: string): string {
  if (word.endsWith('iones')) return `${word.slice(0, -5)}ión`
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
  if (/[dljnry]es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
