import {formatCount, inflect} from '../domain/noun.js'
import type {Totals} from '../domain/site.js'

/** What was read, in a sentence: files, rows by their fate, and files that could not be read. */
export function fileFinding({files, read, accepted, rejected, refused}: Totals): string {
  if (files === 0) return 'No se ha leído ningún archivo.'
  const rows = `${formatCount(accepted, 'fila aceptada', 'filas aceptadas')} de ${formatCount(read, 'leída', 'leídas')}`
  const bad = rejected === 0 ? 'ninguna rechazada' : formatCount(rejected, 'rechazada', 'rechazadas')
  const unread = `${formatCount(refused, 'archivo', 'archivos')} no se ${inflect(refused, 'pudo', 'pudieron')} leer`
  return `${formatCount(files, 'archivo', 'archivos')}: ${rows}, ${bad}${refused > 0 ? `; ${unread}` : ''}.`
}
