/** Which of the two first numbers of a date like `03/04/2009` is the day. */
export type DateOrder = 'dmy' | 'mdy'

/** How the dates of one file are written, told by all of them together. */
export interface DateOrderFinding {
  order: DateOrder
  /** Whether some date decides it: one of its numbers can be no month. */
  decided: boolean
  /** Whether some date can only be month first, and so they all are. */
  monthFirst?: true
}

const NUMBERS = /^\D*(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/

/**
 * The order of a file's dates. One date that can only be day first settles it, since that is how the templates ask for them
 * (a date that then does not exist is a bad row); else one that can only be month first does; where every date could be
 * both, `usual`. Dates of other forms decide nothing; nobody puts dots between them and the month first.
 */
export function findDateOrder(texts: Iterable<string>, usual: DateOrder = 'dmy'): DateOrderFinding {
  let monthFirst: true | undefined
  let doubtful = false
  for (const text of texts) {
    const match = NUMBERS.exec(text)
    if (match === null) continue
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 && second <= 12) return {order: 'dmy', decided: true}
    if (second > 12 && first <= 12) monthFirst = true
    else if (first !== second) doubtful = true
  }
  if (monthFirst) return {order: 'mdy', decided: true, monthFirst}
  return {order: usual, decided: !doubtful}
}
