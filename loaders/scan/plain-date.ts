import type {DateOrder} from '../../src/formats/date-order.js'
import {type DayNumbers, toDayNumbers} from './day-numbers.js'
import type {OrderSample} from './visit-block.js'

/** What stands for a number that there is none of. */
export const NONE = -1

const DASH = 0x2d
const POINT = 0x2e
const SLASH = 0x2f
const ZERO = 0x30
const MOST_DIGITS = 8

/** Reads dates that are written in figures: `31/07/2009`, `2009-07-31` and `20090731`, with `/`, `-` or `.`. */
export class PlainDate {
  /** The number of the day that was read last, counted from 1970. */
  day = 0
  /** The two first numbers of some dates: one of each sort that tells something of their order. */
  readonly samples: OrderSample[] = []
  /** The two first numbers of the last date, where its order could be another and it was not taken as a sample. */
  private numbers: OrderSample | undefined
  private readonly isDayFirst: boolean
  private readonly days: DayNumbers
  /** The date that was read last as it was written: most rows repeat that of the row before. */
  private readonly text = new Uint8Array(MOST_DIGITS + 2)
  private length = 0

  constructor(order: DateOrder, today: string) {
    this.isDayFirst = order === 'dmy'
    this.days = toDayNumbers(today)
  }

  /** Reads the date at `start`, one that a row may have. Gives where it ends, or `NONE` where there is none. */
  read(bytes: Uint8Array, start: number): number {
    const {text, length} = this
    let same = 0
    while (same < length && bytes[start + same] === text[same]) same += 1
    if (same > 0 && same === length && ((bytes[start + same] as number) - ZERO) >>> 0 > 9) return start + same
    this.numbers = undefined
    const end = this.parse(bytes, start)
    this.length = 0
    if (end === NONE) return NONE
    this.length = end - start
    for (let i = 0; i < this.length; i++) text[i] = bytes[start + i] as number
    return end
  }

  private parse(bytes: Uint8Array, start: number): number {
    let at = start
    let part = 0
    let value = 0
    let digits = 0
    let separator = 0
    let first = 0
    let firstDigits = 0
    let second = 0
    let secondDigits = 0
    for (;;) {
      const byte = bytes[at] as number
      const digit = (byte - ZERO) >>> 0
      if (digit <= 9) {
        if (digits === MOST_DIGITS) return NONE
        value = value * 10 + digit
        digits += 1
      } else if (part === 0 && (byte === SLASH || byte === DASH || byte === POINT)) {
        separator = byte
        first = value
        firstDigits = digits
        part = 1
        value = 0
        digits = 0
      } else if (part === 1 && byte === separator) {
        second = value
        secondDigits = digits
        part = 2
        value = 0
        digits = 0
      } else break
      at += 1
    }
    if (part === 0 && digits === MOST_DIGITS) {
      return this.take(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100) ? at : NONE
    }
    if (part !== 2 || secondDigits < 1 || secondDigits > 2) return NONE
    if (firstDigits === 4 && (digits === 1 || digits === 2)) {
      return this.take(first, second, value) ? at : NONE
    }
    if (digits !== 4 || firstDigits < 1 || firstDigits > 2) return NONE
    // Nobody puts points between them and the month first.
    if (separator === POINT) return this.take(value, second, first) ? at : NONE
    this.numbers = [first, second]
    const isDay = this.isDayFirst ? this.take(value, second, first) : this.take(value, first, second)
    return isDay ? at : NONE
  }

  /** Takes what the last date told of the order of dates: its record is one whose dates count. */
  sample(): void {
    if (this.numbers === undefined) return
    const [first, second] = this.numbers
    this.numbers = undefined
    const isKnown = this.samples.some(([a, b]) => a > 12 === first > 12 && b > 12 === second > 12)
    // Two numbers that are the same say nothing.
    if (!isKnown && first !== second) this.samples.push([first, second])
  }

  /** Takes a day; false where there is none such that a row may have. */
  private take(year: number, month: number, dayOfMonth: number): boolean {
    const {firstYear, lastYear, beforeMonth, last} = this.days
    if (year < firstYear || year > lastYear || month < 1 || month > 12 || dayOfMonth < 1) return false
    const place = (year - firstYear) * 12 + month - 1
    const day = (beforeMonth[place] as number) + dayOfMonth
    if (day > (beforeMonth[place + 1] as number) || day > last) return false
    this.day = day
    return true
  }
}
