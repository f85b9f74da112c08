import {decode} from '../../src/formats/decode.js'

/** How a program writes CSV: what stands between cells and lines, in which bytes, and how dates and numbers look. */
export interface Dialect {
  delimiter: ',' | ';' | '\t'
  encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252'
  lineEnd: '\n' | '\r\n'
  date: 'yyyy-mm-dd' | 'dd/mm/yyyy' | 'd/m/yyyy'
  /** What stands between the thousands of a number. */
  thousands: '' | '.'
}

/** What «CSV (delimitado por comas)» of Excel in Spanish writes. */
export const EXCEL_ANSI: Dialect = {
  delimiter: ';',
  encoding: 'windows-1252',
  lineEnd: '\r\n',
  date: 'dd/mm/yyyy',
  thousands: '',
}

/** What «CSV UTF-8 (delimitado por comas)» of Excel in Spanish writes, of columns that show thousands. */
export const EXCEL_UTF8: Dialect = {
  delimiter: ';',
  encoding: 'utf-8-bom',
  lineEnd: '\r\n',
  date: 'd/m/yyyy',
  thousands: '.',
}

/** What a site's own counter or content manager writes. */
export const SITE_EXPORT: Dialect = {
  delimiter: ',',
  encoding: 'utf-8-bom',
  lineEnd: '\n',
  date: 'yyyy-mm-dd',
  thousands: '',
}

/** What is pasted from a sheet into a text editor. */
export const TABBED_TEXT: Dialect = {
  delimiter: '\t',
  encoding: 'utf-8',
  lineEnd: '\n',
  date: 'd/m/yyyy',
  thousands: '',
}

/** One cell; a text of the form `YYYY-MM-DD` is a date, whether or not it exists. */
export function toCell(value: string | number | undefined, dialect: Dialect): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return toNumber(value, dialect)
  const [date, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (date === undefined) return toQuoted(value, dialect)
  if (dialect.date === 'dd/mm/yyyy') return `${day}/${month}/${year}`
  if (dialect.date === 'd/m/yyyy') return `${Number(day)}/${Number(month)}/${year}`
  return date
}

/** The lines in the dialect's bytes. */
export function encodeLines(lines: readonly string[], dialect: Dialect): Uint8Array {
  const text = lines.map((line) => line + dialect.lineEnd).join('')
  if (dialect.encoding === 'windows-1252') return encodeWindows1252(text)
  return new TextEncoder().encode(dialect.encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}

function toNumber(value: number, dialect: Dialect): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, dialect.thousands)
}

function toQuoted(text: string, dialect: Dialect): string {
  const unsafe = ['"', '\n', '\r', dialect.delimiter].some((mark) => text.includes(mark))
  return unsafe ? `"${text.replaceAll('"', '""')}"` : text
}

// A lone byte above 0x7F is no UTF-8, so the reader takes each for Windows-1252.
const UPPER_BYTES = new Map(
  Array.from({length: 128}, (_, index) => index + 128).map((byte) => [
    decode(Uint8Array.of(byte)).text,
    byte,
  ]),
)

function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    const byte = code < 128 ? code : UPPER_BYTES.get(letter)
    if (byte === undefined) throw new Error(`Windows-1252 has no ${letter}`)
    return byte
  })
}
