import {KIND_WORDS} from '../domain/kind.js'
import {DATE_ORDER_WORDS} from './date-order.js'
import type {Mapping} from './mapping.js'

/** A mapping as the text of a `formato.json`. */
export function toMappingText({kind, columns, constants, dateOrder}: Mapping): string {
  const json = {
    clase: KIND_WORDS[kind],
    columnas: columns,
    ...(Object.keys(constants).length > 0 && {constantes: constants}),
    ...(dateOrder !== undefined && {orden_fecha: DATE_ORDER_WORDS[dateOrder]}),
  }
  return JSON.stringify(json, null, 2)
}
