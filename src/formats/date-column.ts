import {type DateOrder, findDateOrder} from './date-order.js'
import {type DateDoubt, readDate} from './date-reading.js'
import type {Unreadable} from './date-value.js'

/** How many texts of dates are remembered: years of days, and little memory where every text is another. */
const MOST_TEXTS = 20_000

const DOUBTS: Record<DateDoubt, (count: number) => string> = {
  two_digit_year: (n) =>
    `${n === 1 ? 'Una fecha trae' : `${n} fechas traen`} el año con dos cifras: se leyó como 20AA.`,
  spreadsheet_number: (n) =>
    `${n === 1 ? 'Una fecha venía' : `${n} fechas venían`} como número de Excel y se convirtieron en día.`,
  full_width: (n) => `${n === 1 ? 'Una fecha venía' : `${n} fechas venían`} con cifras de ancho completo.`,
}

const ORDER_WORDS: Record<DateOrder, string> = {dmy: 'día/mes/año', mdy: 'mes/día/año'}

/** What tells the order of dates that do not tell it themselves. */
export interface DateOrderHints {
  /** The order that the tool uses. */
  usual?: DateOrder
  /** The order in which they fall into the period that their folder is named after. */
  hint?: DateOrder
}

/** The dates of one file: all read in one order, what was supposed counted. */
export class DateColumn {
  private readonly order: DateOrder
  private readonly warning: string | undefined
  private readonly doubts = new Map<DateDoubt, number>()
  private readonly known = new Map<string, string | Unreadable>()

  /** `texts` are the dates of the file, as far as they are needed to tell their order. */
  constructor(texts: Iterable<string>, {usual = 'dmy', hint}: DateOrderHints = {}) {
    const {order, decided, monthFirst} = findDateOrder(texts, hint ?? usual)
    this.order = order
    if (!decided) {
      this.warning = `Ninguna fecha dice si va primero el día o el mes: se leyeron como ${ORDER_WORDS[order]}${hint === undefined ? '' : ', como pide su carpeta'}. Si no es así, escríbalas como 2009-07-31.`
    } else if (monthFirst)
      this.warning = `Las fechas traen primero el mes y se leyeron como ${ORDER_WORDS[order]}.`
  }

  /** The day that a text means, `YYYY-MM-DD`. */
  read(text: string): string | Unreadable {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const found = readDate(text, this.order)
    if ('reason' in found) return found
    if (found.doubt !== undefined) this.doubts.set(found.doubt, (this.doubts.get(found.doubt) ?? 0) + 1)
    else if (this.known.size < MOST_TEXTS) this.known.set(text, found.date)
    return found.date
  }

  /** The same, of a date that was counted already. */
  readAgain(text: string): string | Unreadable {
    const found = readDate(text, this.order)
    return 'reason' in found ? found : found.date
  }

  /** What had to be supposed, for people. */
  warnings(): string[] {
    const doubts = [...this.doubts].map(([doubt, count]) => DOUBTS[doubt](count))
    return this.warning === undefined ? doubts : [this.warning, ...doubts]
  }
}
