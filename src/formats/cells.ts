import {fold, toKey} from '../domain/fold.js'
import {isOneSlipAway} from '../domain/slip.js'
import {toAddress} from './address.js'
import {type CellNote, isPlain, LOST, removeHidden, repairMojibake, trim} from './cell-text.js'
import {COLUMN_WORDS} from './columns.js'
import {findDayProblem, type Unreadable} from './date-value.js'
import {parseDuration} from './duration-value.js'
import {type Section, toText} from './format.js'
import {readMunicipality} from './municipality-cell.js'
import {parseAmountValue, parseCountValue, parsePercentValue} from './number-value.js'
import {reject, rejectLost} from './rejection.js'
import {LONGEST_TEXT, toShortText} from './short-text.js'

/** What people write, as names are compared, where they have no name to write: `N/A`, `s/d`. */
export const NOBODY: ReadonlySet<string> = new Set([
  'n a',
  'nn',
  'n n',
  's d',
  'sin nombre',
  'sin dato',
  'sin datos',
  'no aplica',
])

/** What reading a row needs to know of the world. */
export interface RowContext {
  /** The slug of the municipality whose folder the file lies in, or whose site or account the file says it is of. */
  folder: string | undefined
  /** The type of publication or gathering that a folder above the file is named after. */
  folderType: string | undefined
  /** The slug of the municipality of that name, slug or code, in that department where one is told; undefined where there is none. */
  findMunicipality: (text: string, department?: string) => string | undefined
  /** The name of the one municipality that a text is almost the name of: to ask whether it is meant, never to take it. */
  suggestMunicipality: (text: string) => string | undefined
  /** The names that `medida` may have. */
  metrics: ReadonlySet<string>
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  /** Reads a date as the file writes its dates, and notes what had to be supposed. */
  readDate: (text: string) => string | Unreadable
  /** The same, of a date that was noted already. */
  readDateAgain: (text: string) => string | Unreadable
  /** Notes what was taken out of a cell or put right in it. */
  note: (note: CellNote) => void
  /** Turns what names a person into a key that tells people apart and names nobody. */
  hashPerson: (person: string) => string
}

/**
 * The cells of one row, by column name. A getter that can't read its cell rejects the row, which `readRow` turns into a
 * `Rejection`: the first thing wrong with a row is the one that is told.
 */
export class Cells {
  private noted: Set<string> | undefined

  constructor(
    private readonly section: Section,
    private readonly fields: readonly string[],
    private readonly context: RowContext,
  ) {}

  /** The cell's text without surrounding space or the apostrophe with which tools mark text that is no formula; empty where absent. */
  text(column: string): string {
    const cell = toText(this.section.sources.get(column), this.fields)
    return isPlain(cell) ? trim(cell) : trim(this.clean(column, cell))
  }

  /** Whether the export tells this column at all. */
  has(column: string): boolean {
    return this.section.sources.has(column)
  }

  /** An address that may be linked to; null where the cell holds none. */
  address(column: string): string | null {
    const text = this.text(column)
    const address = toAddress(text)
    if (address !== text) this.note(address === '' ? 'address' : 'bare_address', column)
    return address || null
  }

  /** Notes something of a cell, once however often the cell is read. */
  note(note: CellNote, column: string): void {
    const key = `${note} ${column}`
    if (this.noted?.has(key)) return
    this.noted ??= new Set()
    this.noted.add(key)
    this.context.note(note)
  }

  private clean(column: string, cell: string): string {
    const shown = removeHidden(cell)
    if (shown !== cell) this.note('hidden_characters', column)
    const repaired = repairMojibake(shown)
    if (repaired !== shown) this.note('mojibake', column)
    if (repaired.includes(LOST)) this.note('lost_characters', column)
    return repaired
  }

  /** The cell's text; rejects an empty one. */
  required(column: string): string {
    const text = this.text(column)
    if (text === '')
      reject(
        column,
        text,
        `Falta ${toWords(column)}`,
        'Complete la celda; si no se sabe, la fila no se puede contar.',
      )
    return text
  }

  /** The cell's text in one line and of a length that can be shown; rejects an empty one. */
  title(column: string): string {
    this.required(column)
    return this.label(column) ?? ''
  }

  /** The same; null where the cell is empty. */
  label(column: string): string | null {
    const text = this.text(column).replace(/\s+/g, ' ')
    if (text.length > LONGEST_TEXT) this.note('long_text', column)
    return toShortText(text) || null
  }

  /** One of a closed list, whatever its accents and capitals; rejects any other with the list. */
  choice(column: string, known: readonly string[]): string {
    const key = toKey(this.required(column))
    if (!known.includes(key)) {
      rejectLost(column, this.text(column))
      reject(
        column,
        this.text(column),
        `${toCapital(toWords(column))} no es uno de los conocidos`,
        `Use uno de: ${known.join(', ')}.`,
      )
    }
    return key
  }

  /** A day on which something happened: not after today. */
  day(column: string): string {
    return this.read(column, (text) => this.readDay(text, this.context.today))
  }

  /** A day that may lie ahead; null where the cell is empty. */
  anyDayOrNull(column: string): string | null {
    return this.text(column) === '' ? null : this.read(column, (text) => this.readDay(text))
  }

  count(column: string): number {
    return this.read(column, parseCountValue)
  }

  countOrNull(column: string): number | null {
    return this.text(column) === '' ? null : this.count(column)
  }

  amount(column: string): number {
    return this.read(column, parseAmountValue)
  }

  amountOrNull(column: string): number | null {
    return this.text(column) === '' ? null : this.amount(column)
  }

  /** A share in percent, from 0 to 100; null where the cell is empty. */
  percentOrNull(column: string): number | null {
    return this.text(column) === '' ? null : this.read(column, parsePercentValue)
  }

  /** A day that may lie ahead; rejects an empty cell. */
  anyDay(column: string): string {
    return this.read(column, (text) => this.readDay(text))
  }

  /** A text of a form of its own, without spaces and in the capitals that it is compared in; null where the cell is empty. */
  codeOrNull(column: string, {pattern, example}: {pattern: RegExp; example: string}): string | null {
    const text = this.text(column)
    if (text === '') return null
    const code = text.replace(/\s+/g, '')
    if (!pattern.test(code)) {
      reject(
        column,
        text,
        `${toCapital(toWords(column))} no se entiende`,
        `Escríbalo como ${example}, o deje la celda vacía.`,
      )
    }
    return code
  }

  /** The seconds of a duration; null where the cell is empty or cannot be read, which is noted. */
  secondsOrNull(column: string): number | null {
    const text = this.text(column)
    if (text === '') return null
    const seconds = parseDuration(text)
    if (typeof seconds === 'number') return seconds
    this.note(seconds, column)
    return null
  }

  /** The type that the folder above the file gives to its rows. */
  folderType(known: readonly string[]): string | undefined {
    const {folderType} = this.context
    return folderType !== undefined && known.includes(folderType) ? folderType : undefined
  }

  /** The municipality's slug; rejects a row that names none of ours, or contradicts itself or its folder. */
  municipality(): string {
    return readMunicipality(this, this.context)
  }

  /** A declared measure; asks for the one that another name is almost, where there is one. */
  metric(): string {
    const key = toKey(this.required('medida'))
    if (!this.context.metrics.has(key)) {
      const [near, ...others] = [...this.context.metrics].filter((metric) => isOneSlipAway(key, metric))
      const question = near === undefined || others.length > 0 ? '' : `¿Es ${near}? `
      reject(
        'medida',
        this.text('medida'),
        'La medida no es una de las conocidas',
        `${question}Use una de las de data/medidas.csv, que la guía explica.`,
      )
    }
    return key
  }

  /** The key of the person that the row names; null where it names none. */
  personKey(): string | null {
    const person = fold(this.text('persona'))
    return person === '' || NOBODY.has(person) ? null : this.context.hashPerson(person)
  }

  private readDay(text: string, today?: string): string | Unreadable {
    const date = this.context.readDate(text)
    return typeof date === 'object' ? date : (findDayProblem(date, today) ?? date)
  }

  private read<T extends string | number>(column: string, parse: (text: string) => T | Unreadable): T {
    const text = this.required(column)
    rejectLost(column, text)
    const value = parse(text)
    if (typeof value === 'object') return reject(column, text, value.reason, value.remedy)
    return value
  }
}

function toWords(column: string): string {
  return COLUMN_WORDS[column] ?? column
}

function toCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
