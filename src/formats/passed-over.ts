import type {PassedOver, Section} from './format.js'

/** What a record that sums up the others is. */
export const TOTALS_ROW: PassedOver = {one: 'una fila de totales', many: 'filas de totales'}

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

/** Whether a record sums up the others: it says «total» where a date or a municipality should stand. */
export function isTotalsRow(fields: readonly string[], {sources}: Section): boolean {
  return ['fecha', 'municipio'].some((column) => {
    const source = sources.get(column)
    return typeof source === 'number' && isTotalWord(fields[source] ?? '')
  })
}

/** Whether a text says that what stands beside it is a sum: «Total general». */
export function isTotalWord(text: string): boolean {
  return /^\s*((gran |sub|suma )?total(es)?( general(es)?)?|grand total|suma):?\s*$/i.test(text)
}

function toPlain(name: string): string {
  return name.trim().toLowerCase()
}
