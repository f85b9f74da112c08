import type {DateOrder} from './date-order.js'
import {readDate} from './date-reading.js'

/** The one order in which all of a file's dates fall into a period; undefined where both do, or neither. */
export function findOrderWithin(
  texts: Iterable<string>,
  {first, last}: {first: string; last: string},
): DateOrder | undefined {
  const fits = new Set<DateOrder>(['dmy', 'mdy'])
  for (const text of texts) {
    if (text.trim() === '') continue
    for (const order of fits) {
      const found = readDate(text, order)
      if ('reason' in found || found.date < first || found.date > last) fits.delete(order)
    }
  }
  const [order] = fits
  return fits.size === 1 ? order : undefined
}
