import {DATE_ORDER_WORDS, type DateOrder, type DateOrderEvidence} from './date-order.js'
import {type DateDoubt, readDate} from './date-reading.js'
import type {Unreadable} from './date-value.js'

/** How many texts of dates are remembered: years of days, and little memory where every text is another. */
const MOST_TEXTS = 20_000

const DOUBTS: Record<DateDoubt, (count: number) => string> = {
  two_digit_year: (n) =>
    `${n === 1 ? 'Una fecha trae' : `${n} fechas traen`} el año con dos cifras: se leyó como 20AA.`,
  spreadsheet_number: (n) =>
    `${n === 1 ? 'Una fecha venía como número de Excel y se convirtió' : `${n} fechas venían como número de Excel y se convirtieron`} en día.`,
  full_width: (n) => `${n === 1 ? 'Una fecha venía' : `${n} fechas venían`} con cifras de ancho completo.`,
}

/** What tells the order of dates that do not tell it themselves. */
export interface DateOrderHints {
  /** The order that the tool uses. */
  usual?: DateOrder
  /** Whether a person has said that the usual order is that of the file. */
  isStated?: boolean
  /** The order in which they fall into the period that their folder is named after. */
  hint?: DateOrder
}

/** The dates of one file: all read in one order, what was supposed counted. */
export class DateColumn {
  private readonly usual: DateOrder
  /** The order in which they are read. */
  readonly order: DateOrder
  private readonly isHinted: boolean
  private readonly isStated: boolean
  private readonly doubts = new Map<DateDoubt, number>()
  private readonly known = new Map<string, string | Unreadable>()

  /** `evidence` is what the file's dates tell of their order; those that are read add to it. */
  constructor(
    private readonly evidence: DateOrderEvidence,
    {usual = 'dmy', isStated = false, hint}: DateOrderHints = {},
  ) {
    this.usual = isStated ? usual : (hint ?? usual)
    this.isHinted = hint !== undefined
    this.isStated = isStated
    this.order = evidence.finding(this.usual).order
  }

  /** The day that a text means, `YYYY-MM-DD`. */
  read(text: string): string | Unreadable {
    const known = this.known.get(text)
    if (known !== undefined) return known
    this.evidence.add(text)
    const found = readDate(text, this.order)
    if ('reason' in found) return found
    if (found.doubt !== undefined) this.doubts.set(found.doubt, (this.doubts.get(found.doubt) ?? 0) + 1)
    else if (this.known.size < MOST_TEXTS) this.known.set(text, found.date)
    return found.date
  }

  /** Whether a date has shown that those before it were read in the wrong order: then all are to be read again. */
  get isMistaken(): boolean {
    return this.evidence.finding(this.usual).order !== this.order
  }

  /** The same, of a date that was counted already. */
  readAgain(text: string): string | Unreadable {
    const found = readDate(text, this.order)
    return 'reason' in found ? found : found.date
  }

  /** What had to be supposed, for people. */
  warnings(): string[] {
    const doubts = [...this.doubts].map(([doubt, count]) => DOUBTS[doubt](count))
    const {decided, monthFirst} = this.evidence.finding(this.usual)
    if (!decided) return this.isStated ? doubts : [this.toDoubt(), ...doubts]
    if (!monthFirst) return doubts
    return [`Las fechas traen primero el mes y se leyeron como ${DATE_ORDER_WORDS.mdy}.`, ...doubts]
  }

  private toDoubt(): string {
    const why = this.isHinted ? ', como pide su carpeta' : ''
    return `Ninguna fecha dice si va primero el día o el mes: se leyeron como ${DATE_ORDER_WORDS[this.order]}${why}. Si no es así, escríbalas como 2009-07-31.`
  }
}
