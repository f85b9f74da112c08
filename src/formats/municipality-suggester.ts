import {fold} from '../domain/fold.js'
import {isOneSlipAway} from '../domain/slip.js'
import type {Place} from './municipality-finder.js'

/** What programs write for a character that they could not. */
const LOST = /[\ufffd?]+/

/**
 * What finds the name of the one municipality that a text is almost the name of: characters are lost, or one letter is
 * another, missing, too many or in its neighbour's place. Only to ask whether it is meant.
 */
export function toMunicipalitySuggester(
  municipalities: readonly Pick<Place, 'name'>[],
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
