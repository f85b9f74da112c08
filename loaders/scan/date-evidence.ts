import type {DateOrder, DateOrderFinding} from '../../src/formats/date-order.js'
import {findDateOrder} from '../../src/formats/date-order.js'
import type {DateEvidence} from './visit-block.js'

/** What the text of a date tells of the order of its file, added to what is known. */
export function addDateEvidence(evidence: DateEvidence, text: string): void {
  // Where a date tells nothing, the order is the usual one, whichever that is.
  const usual = findDateOrder([text], 'dmy')
  if (!usual.decided) evidence.doubtful = true
  else if (usual.order === 'mdy') evidence.monthFirst = true
  else if (findDateOrder([text], 'mdy').order === 'dmy') evidence.dayFirst = true
}

/** Adds what one part of a file told to what another did. */
export function joinDateEvidence(evidence: DateEvidence, other: DateEvidence): void {
  evidence.dayFirst ||= other.dayFirst
  evidence.monthFirst ||= other.monthFirst
  evidence.doubtful ||= other.doubtful
}

/** The order of a file's dates, by `findDateOrder`'s rule. */
export function toDateOrder(
  {dayFirst, monthFirst, doubtful}: DateEvidence,
  usual: DateOrder,
): DateOrderFinding {
  if (dayFirst) return {order: 'dmy', decided: true}
  if (monthFirst) return {order: 'mdy', decided: true}
  return {order: usual, decided: !doubtful}
}
