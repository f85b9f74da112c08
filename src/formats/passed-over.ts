import type {PassedOver, Section} from './format.js'

/** What a record that sums up the others is. */
export const TOTALS_ROW: PassedOver = {one: 'una fila de totales', many: 'filas de totales'}

/** What a record is that gives the mean of the others. */
const AVERAGE_ROW: PassedOver = {one: 'una fila de promedios', many: 'filas de promedios'}

/** What a line is that an office writes below its table. */
const FOOTNOTE: PassedOver = {one: 'una nota al pie', many: 'notas al pie'}

/** How such a line begins: where the figures are from, who made or checked them, a remark. */
const FOOTNOTE_START =
  /^\s*(?:fuentes?|elabor(?:ó|o|ado por)|revis(?:ó|o|ado por)|aprob(?:ó|o|ado por)|prepar(?:ó|o|ado por)|proyect(?:ó|ado por)|digit(?:ó|ado por)|notas?|observaci(?:ón|on|ones))\s*:/i

/** What a header is that stands again among the rows. */
export const HEADER_AGAIN: PassedOver = {one: 'un encabezado repetido', many: 'encabezados repetidos'}

/** Whether a record repeats the header, as files pasted together do. */
export function isHeaderAgain(fields: readonly string[], names: readonly string[]): boolean {
  return (
    fields.length === names.length &&
    toPlain(fields[0] ?? '') === toPlain(names[0] ?? '') &&
    names.some((name) => name !== '') &&
    fields.every((field, i) => toPlain(field) === toPlain(names[i] ?? ''))
  )
}

/** What a record is that comes with the rows of any format and is none: their sum, their mean, a note below them. */
export function findPassedOver(fields: readonly string[], section: Section): PassedOver | undefined {
  if (says(fields, section, isTotalWord)) return TOTALS_ROW
  if (says(fields, section, isAverageWord)) return AVERAGE_ROW
  return isFootnote(fields, section.names) ? FOOTNOTE : undefined
}

/** Whether a record says such a word where a date or a municipality should stand. */
function says(fields: readonly string[], {sources}: Section, isWord: (text: string) => boolean): boolean {
  return ['fecha', 'municipio'].some((column) => {
    const source = sources.get(column)
    return typeof source === 'number' && isWord(fields[source] ?? '')
  })
}

/** Whether a record of a table of several columns has a single text, which begins as a note does. */
function isFootnote(fields: readonly string[], names: readonly string[]): boolean {
  if (names.length < 2) return false
  const isSaid = (field: string) => field.trim() !== ''
  return FOOTNOTE_START.test(fields.find(isSaid) ?? '') && fields.filter(isSaid).length === 1
}

function isAverageWord(text: string): boolean {
  return /^\s*promedio( general| diario| mensual)?:?\s*$/i.test(text)
}

/** Whether a text says that what stands beside it is a sum: «Total general». */
export function isTotalWord(text: string): boolean {
  return /^\s*((gran |sub|suma )?total(es)?( general(es)?)?|grand total|suma):?\s*$/i.test(text)
}

function toPlain(name: string): string {
  return name.trim().toLowerCase()
}
