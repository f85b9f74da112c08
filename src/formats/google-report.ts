import {fold} from '../domain/fold.js'
import {isCalendarDay} from './date-value.js'
import {DELIMITERS} from './delimiter.js'
import {findGoogleRole, type GoogleRole} from './google-column.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

/** A table of an export of Google Analytics: its header, where its rows are, and the days that it tells of. */
export interface GoogleTable {
  delimiter: string
  names: readonly string[]
  roles: readonly (GoogleRole | undefined)[]
  /** Where the first record begins: offset and line. */
  offset: number
  line: number
  /** Where the blank line after the last record is, as an offset; by default the table goes on to the text's end. */
  end?: number
  /** First and last day, `YYYY-MM-DD`, where lines above the table state them. */
  from?: string
  until?: string
}

/** An export of Google Analytics: what the lines with `#` above its tables say, and the tables. */
export interface GoogleReport {
  /** `labelled`: «Fecha de inicio: 20090701» (reports of version 4); `range`: «20090701-20090731» (explorations, Universal Analytics). */
  preamble: 'labelled' | 'range' | 'none'
  /** Names of the account, the property or view, and the hosts in them. */
  accounts: readonly string[]
  tables: readonly GoogleTable[]
}

const START = /^(start date|fecha de inicio|data de inicio|date de debut)$/
const END = /^(end date|fecha de (finalizacion|fin)|data de (termino|fim)|date de fin)$/
const ACCOUNT = /^(account|cuenta|conta|compte|property|propiedad|propriedade|propriete)$/
const RANGE = /^(\d{8}) ?[-–] ?(\d{8})$/
const HOST = /[a-z\d-]+(?:\.[a-z\d-]+)+/gi

/** How many lines are looked at for the rule `# ---` or a labelled day. */
const MOST_PREAMBLE = 20
/** A longer line, in characters, is none that Google writes above a table; a longer header is none of its tables. */
const LONGEST_LINE = 2_000
const LONGEST_HEADER = 65_536

/** The parts of an export of Google Analytics; undefined where the lines above its first table are not Google's. */
export function readGoogleReport(text: string): GoogleReport | undefined {
  if (!hasGooglePreamble(text)) return undefined
  const tables: GoogleTable[] = []
  const accounts: string[] = []
  const unlabelled: string[] = []
  let preamble: GoogleReport['preamble'] = 'none'
  let days: Pick<GoogleTable, 'from' | 'until'> = {}
  let at = {offset: 0, line: 1}
  while (at.offset < text.length) {
    const [content] = listLines(text, {...at, most: 1})
    if (content === undefined) break
    const plain = toPlain(content.text)
    at = {offset: content.next, line: content.line + 1}
    if (plain === '' || /^sep=.?$/i.test(plain)) continue
    if (!plain.startsWith('#')) {
      const table = readTable(text, content.text, at, days)
      tables.push(table.table)
      at = table.next
      continue
    }
    const note = plain.replace(/^#\s*/, '')
    const [, label = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(note) ?? []
    const range = RANGE.exec(note)
    if (range !== null) {
      preamble = 'range'
      days = {...toDay('from', range[1]), ...toDay('until', range[2])}
    } else if (START.test(fold(label))) {
      preamble = 'labelled'
      days = toDay('from', value)
    } else if (END.test(fold(label))) days = {...days, ...toDay('until', value)}
    else if (ACCOUNT.test(fold(label))) accounts.push(value)
    else if (!/^-*$/.test(note)) unlabelled.push(note)
  }
  // Above a range stand the name of the property or view and that of the report.
  const named = preamble === 'range' ? unlabelled.slice(0, 1) : accounts
  const hosts = named.flatMap((name) => name.toLowerCase().match(HOST) ?? [])
  return {preamble, accounts: [...new Set([...named, ...hosts])], tables}
}

/** The first line of a text that is none of its preamble as the header of a table. */
export function readFirstTable(text: string): GoogleTable | undefined {
  for (const {text: content, next, line} of listLines(text, {most: MOST_PREAMBLE})) {
    const plain = toPlain(content)
    if (plain === '' || plain.startsWith('#') || /^sep=.?$/i.test(plain)) continue
    return toTable(content, {offset: next, line: line + 1})
  }
  return undefined
}

function hasGooglePreamble(text: string): boolean {
  for (const {text: content} of listLines(text, {most: MOST_PREAMBLE})) {
    const plain = toPlain(content)
    if (plain === '' || /^sep=.?$/i.test(plain)) continue
    if (!plain.startsWith('#')) return false
    if (/^#\s*-{3,}$/.test(plain) || START.test(fold(plain.replace(/:.*/, '')))) return true
  }
  return false
}

/** A line without the quotes and the empty cells that spreadsheets add. */
function toPlain(line: string): string {
  if (line.length > LONGEST_LINE) return line
  return line.replace(/^[\s"']+|[\s"';,|]+$/g, '')
}

function toDay(key: 'from' | 'until', digits = ''): Pick<GoogleTable, 'from' | 'until'> {
  const day = digits.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isCalendarDay(day) ? {[key]: day} : {}
}

interface Place {
  offset: number
  line: number
}

/** A table from its header on, and where the text goes on after its last record. */
function readTable(
  text: string,
  header: string,
  at: Place,
  days: Pick<GoogleTable, 'from' | 'until'>,
): {table: GoogleTable; next: Place} {
  const table = toTable(header, at)
  const {offset, line} = at
  let next = at
  for (const record of readRecords(text, table.delimiter, {columns: table.names.length, offset, line})) {
    if (record.line !== next.line) break
    const end = next.offset + record.raw.length
    next = {offset: end + (text.startsWith('\r\n', end) ? 2 : 1), line: record.lineEnd + 1}
  }
  return {table: {...table, ...days, ...(next.offset < text.length && {end: next.offset})}, next}
}

function toTable(header: string, {offset, line}: Place): GoogleTable {
  if (header.length > LONGEST_HEADER) return {delimiter: ',', names: [header], roles: [], offset, line}
  const splits = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: readRecords(header, delimiter).next().value?.fields ?? [],
  }))
  const [widest = {delimiter: ',', names: [header]}] = splits.sort((a, b) => b.names.length - a.names.length)
  return {...widest, roles: widest.names.map(findGoogleRole), offset, line}
}
