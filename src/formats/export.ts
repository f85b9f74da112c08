import {KIND_WORDS} from '../domain/kind.js'
import {findKinds, type Header, toHeader} from './columns.js'
import {isCalendarDay} from './date-value.js'
import {findHeaderWarnings, toHeaderAdvice} from './header-advice.js'
import {readRecords} from './records.js'

/** A recognised export: what it is, how it is written, and where its rows begin. */
export interface Export {
  format: string
  header: Header
  delimiter: string
  /** Where the first record after the header begins: its offset in the text and its physical line. */
  offset: number
  line: number
  headerNames: readonly string[]
  warnings: string[]
}

/** Why a file is not read at all: the reason holds nothing of its content. */
export interface Refusal {
  refused: string
}

const DELIMITERS = [',', ';', '\t', '|']

/** How many lines may stand above the header (a title, a blank line, the line `# exportado`). */
const MAX_PREAMBLE = 30
const MAX_COLUMNS = 1_000
/** How many characters are looked at for a header that is almost one. */
const LONGEST_PREAMBLE = 65_536

/** The export that a text is, told by its header alone; a refusal, in Spanish, where no header or more than one kind fits. */
export function recogniseExport(text: string): Export | Refusal {
  if (text.trim() === '') return {refused: 'El archivo está vacío.'}
  let offset = 0
  let skipped = 0
  for (let line = 1; line <= MAX_PREAMBLE && offset < text.length; line++) {
    const end = findNextLine(text, offset)
    for (const delimiter of DELIMITERS) {
      const names = readRecords(text.slice(offset, end), delimiter).next().value?.fields ?? []
      const kinds = names.length > MAX_COLUMNS ? [] : findKinds(names)
      const [kind] = kinds
      if (kind === undefined) continue
      if (kinds.length > 1) {
        const words = kinds.map((k) => KIND_WORDS[k]).join(' y ')
        return {refused: `El encabezado mezcla columnas de ${words}. Separe el archivo en uno de cada clase.`}
      }
      const header = toHeader(kind, names)
      if ('repeated' in header) {
        return {
          refused: `La columna ${header.repeated} está dos veces en el encabezado. Borre una de las dos.`,
        }
      }
      const warnings = findHeaderWarnings(names)
      if (skipped > 0) {
        warnings.push(
          `${skipped === 1 ? 'Se omitió una línea' : `Se omitieron ${skipped} líneas`} sobre el encabezado.`,
        )
      }
      return {
        format: 'plantilla',
        header,
        delimiter,
        offset: end,
        line: line + 1,
        headerNames: names,
        warnings,
      }
    }
    const content = text.slice(offset, end).trim()
    if (content !== '' && !/^["']?#|^sep=.$/i.test(content)) skipped += 1
    offset = end
  }
  return {
    refused: toHeaderAdvice(text.slice(0, LONGEST_PREAMBLE).split(/\r\n|\n|\r/, MAX_PREAMBLE), DELIMITERS),
  }
}

/** Whether a record repeats the header, as files pasted together do. */
export function isHeaderAgain(fields: readonly string[], headerNames: readonly string[]): boolean {
  return (
    fields.length === headerNames.length &&
    fields.every((field, i) => toPlain(field) === toPlain(headerNames[i] ?? ''))
  )
}

/** Whether a record sums up the others: it says «total» where a date or a municipality should stand. */
export function isTotalsRow(fields: readonly string[], {header}: Export): boolean {
  return ['fecha', 'municipio'].some((column) => {
    const position = header.positions.get(column)
    return (
      position !== undefined && /^(gran |sub)?total(es)?( general)?:?$/.test(toPlain(fields[position] ?? ''))
    )
  })
}

function toPlain(name: string): string {
  return name.trim().toLowerCase()
}

/** Whether a text begins with a line `# exportado:`, whatever it states. */
export function hasExportLine(text: string): boolean {
  return /^["'\s]*#\s*exportado\b/i.test(text)
}

/** The day that the first line `# exportado: AAAA-MM-DD` states; null where it states none that exists. */
export function findExportDate(text: string): string | null {
  const first = text.slice(0, findNextLine(text, 0))
  const match = /^["'\s]*#\s*exportado:\s*(\d{4}-\d{2}-\d{2})["'\s;,\0\ufffd]*$/i.exec(first)
  return match?.[1] !== undefined && isCalendarDay(match[1]) ? match[1] : null
}

function findNextLine(text: string, from: number): number {
  const rest = /\r\n|\n|\r/g
  rest.lastIndex = from
  const match = rest.exec(text)
  return match === null ? text.length : match.index + match[0].length
}
