import {fold} from '../../src/domain/fold.js'
import type {Municipality} from './municipality.js'

/** What programs write for a character that they could not. */
const LOST = /[\ufffd?]+/

/**
 * What finds the name of the one municipality that a text is almost the name of: characters are lost, or one letter is
 * another, missing, too many or in its neighbour's place. Only to ask whether it is meant.
 */
export function toMunicipalitySuggester(
  municipalities: readonly Pick<Municipality, 'name'>[],
): (text: string) => string | undefined {
  const names = municipalities.map(({name}) => ({name, key: fold(name)}))
  return (text) => {
    const parts = text.trim().split(LOST).map(fold)
    const pattern = new RegExp(`^${parts.join('.{1,2}')}$`)
    const isAlmost = (key: string): boolean =>
      parts.length > 1
        ? pattern.test(key) && parts.join('').length >= key.length / 2
        : isOneSlipAway(parts[0] ?? '', key)
    const [near, ...others] = names.filter(({key}) => isAlmost(key))
    return others.length === 0 ? near?.name : undefined
  }
}

function isOneSlipAway(text: string, key: string): boolean {
  if (Math.abs(text.length - key.length) > 1 || key.length < 4) return false
  let start = 0
  while (start < key.length && text[start] === key[start]) start += 1
  let end = 0
  while (end < key.length - start && text.at(-1 - end) === key.at(-1 - end)) end += 1
  const [found, meant] = [text, key].map((word) => word.slice(start, word.length - end))
  if (found === undefined || meant === undefined) return false
  return found.length <= 1 && meant.length <= 1
    ? true
    : found.length === 2 && found === [...meant].reverse().join('')
}
