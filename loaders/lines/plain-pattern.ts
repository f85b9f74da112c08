import {ATTENDANCE_TYPES, PUBLICATION_STATES, PUBLICATION_TYPES} from '../../src/domain/kind.js'
import type {Section} from '../../src/formats/format.js'

/** The kinds of export whose plain lines are taken by the engine. */
export type LogKind = 'publications' | 'attendance'

/** Letters, and other signs that are their text to the letter and of which none could be a damaged one, besides ASCII's. */
const LETTERS = 'A-Za-z0-9áéíóúüñÁÉÍÓÚÜÑ'
const SIGNS = '¿¡«»“”‘’–—…°'
const ASCII_SIGNS = "!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"

const DATE = '(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})'
const COUNT = '(?:[0-9]{1,9})?'
/** No cell at all: whatever stands there is not plain. */
const EMPTY = ''

/**
 * The regular expression (as RE2 writes them) of the lines of a log all of whose cells are written plainly: as many as the
 * header has, none in quotes, dates in figures, closed words, texts of the letters of Spanish without space to trim. It supposes
 * nothing: whatever is written in another way does not match. Undefined where a section's rows are made in ways that only the
 * general path knows.
 */
export function toPlainPattern(section: Section): string | undefined {
  const {kind, delimiter, names, sources, passOver, isTally, end, dateFields = []} = section
  if (kind !== 'publications' && kind !== 'attendance') return undefined
  if (passOver !== undefined || isTally || end !== undefined || dateFields.length > 0) return undefined
  // A text behind the last column that has a name is not to be passed over.
  if (names.at(-1)?.trim() === '' || !sources.has('fecha') || !sources.has('tipo')) return undefined
  const cells = toCellPatterns(kind, delimiter)
  const patterns = names.map(() => `[^"${quote(delimiter)}]*`)
  for (const [column, source] of sources) {
    const pattern = cells[column]
    if (pattern === undefined || typeof source !== 'number') return undefined
    patterns[source] = pattern
  }
  return patterns.join(quote(delimiter))
}

/** How the cells of the columns that are read look when they are plain. */
function toCellPatterns(kind: LogKind, delimiter: string): Record<string, string> {
  const signs = [...ASCII_SIGNS].filter((sign) => sign !== delimiter)
  const toClass = (without = ''): string => {
    const kept = signs.filter((sign) => !without.includes(sign))
    return `[${LETTERS}${SIGNS}${kept.map(quote).join('')}]`
  }
  const any = toClass()
  // An apostrophe at the beginning may be one with which tools mark text.
  const text = `(?:${toClass("'")}(?: ?${any})*)?`
  // One that has a letter or figure, by which it is told apart: at its beginning, or behind signs.
  const title = `(?:${toClass("'")}*[${LETTERS}](?: ?${any})*)`
  const path = `/(?:${toClass('/\\')}${toClass('\\')}*)?`
  const host = '[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)*\\.[a-z]{2,}'
  const address = `(?:${path}|https?://${host}(?:/${toClass('\\')}*)?)?`
  const common = {municipio: `[^"${quote(delimiter)}]*`, fecha: DATE}
  if (kind === 'attendance') {
    return {
      ...common,
      evento: title,
      tipo: toWords(ATTENDANCE_TYPES),
      persona: `${title}?`,
      organizacion: `${title}?`,
      asistentes: COUNT,
      duracion: EMPTY,
    }
  }
  return {
    ...common,
    tipo: toWords(PUBLICATION_TYPES),
    titulo: title,
    url: address,
    seccion: text,
    dependencia: text,
    estado: `${toWords(PUBLICATION_STATES)}?`,
    fecha_evento: `${DATE}?`,
    fecha_solicitud: `${DATE}?`,
    fecha_acordada: `${DATE}?`,
    fecha_prorroga: `${DATE}?`,
    fecha_entrega: `${DATE}?`,
  }
}

/** One of a closed list, whatever its accents and capitals. */
function toWords(known: readonly string[]): string {
  const accented = known.map((word) =>
    word.replace(/[aeiou]/g, (vowel) => `[${vowel}${`${vowel}\u0301`.normalize()}]`),
  )
  return `(?i:${accented.join('|')})`
}

function quote(sign: string): string {
  return /[A-Za-z0-9]/.test(sign) ? sign : `\\${sign}`
}
