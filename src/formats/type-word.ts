import {toKey} from '../domain/fold.js'

/** The first of the known types that a text names, in the singular or the plural: `Talleres de julio` → `taller`. */
export function findType(text: string, known: readonly string[]): string | undefined {
  const words = toKey(text).split('_')
  return words
    .map((word) => known.find((type) => type === word || `${type}s` === word || `${type}es` === word))
    .find(Boolean)
}
