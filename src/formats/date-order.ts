/** Which of the two first numbers of a date like `03/04/2009` is the day. */
export type DateOrder = 'dmy' | 'mdy'

/** The orders as people write them. */
export const DATE_ORDER_WORDS: Record<DateOrder, string> = {dmy: 'día/mes/año', mdy: 'mes/día/año'}

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
 * What the dates of a file tell of their order. One date that can only be day first settles it, since that is how the templates
 * ask for them (a date that then does not exist is a bad row); else one that can only be month first does. Dates of other
 * forms tell nothing; nobody puts dots between them and the month first.
 */
export class DateOrderEvidence {
  private dayFirst = false
  private monthFirst = false
  private doubtful = false

  add(text: string): void {
    const match = NUMBERS.exec(text)
    if (match !== null) this.addNumbers(Number(match[1]), Number(match[2]))
  }

  /** The same, of the two first numbers of a date that has them so. */
  addNumbers(first: number, second: number): void {
    if (first === 0 || second === 0) return
    if (first > 12 && second <= 12) this.dayFirst = true
    else if (second > 12 && first <= 12) this.monthFirst = true
    else if (first !== second) this.doubtful = true
  }

  /** The same evidence, to which others may add without adding to this one. */
  copy(): DateOrderEvidence {
    return Object.assign(new DateOrderEvidence(), this)
  }

  /** Whether no further date can change it. */
  get isSettled(): boolean {
    return this.dayFirst
  }

  /** The order, as far as the dates tell; where every one could be both, `usual`. */
  finding(usual: DateOrder = 'dmy'): DateOrderFinding {
    if (this.dayFirst) return {order: 'dmy', decided: true}
    if (this.monthFirst) return {order: 'mdy', decided: true, monthFirst: true}
    return {order: usual, decided: !this.doubtful}
  }
}

/** What dates tell of their order. */
export function toDateOrderEvidence(texts: Iterable<string>): DateOrderEvidence {
  const evidence = new DateOrderEvidence()
  for (const text of texts) {
    evidence.add(text)
    if (evidence.isSettled) break
  }
  return evidence
}
