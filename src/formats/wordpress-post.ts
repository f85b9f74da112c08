import {toKey} from '../domain/fold.js'
import type {PassedOver} from './format.js'

const NO_ENTRY: PassedOver = {
  one: 'un elemento de WordPress que no es una entrada',
  many: 'elementos de WordPress que no son entradas',
}

/** The types under which WordPress keeps parts of the site that nobody publishes as such. */
const PARTS =
  /^(attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.+|acf_.+|elementor_library)$/

/** What passes over the records that are no entries, by the place of their type; -1 where the export does not tell it. */
export function toPostFilter(place: number): (fields: readonly string[]) => PassedOver | undefined {
  return (fields) => (place !== -1 && PARTS.test(toKey(fields[place] ?? '')) ? NO_ENTRY : undefined)
}
