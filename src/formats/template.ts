import {KIND_WORDS, type Kind} from '../domain/kind.js'
import {COLUMNS} from './columns.js'

/** The name of the template of a kind of export, as `data/plantillas/` holds it. */
export function toTemplateName(kind: Kind): string {
  return `${KIND_WORDS[kind]}.csv`
}

/** The template of a kind of export: its header, as Excel in Spanish opens it well (semicolons, byte order mark, CRLF). */
export function toTemplate(kind: Kind): string {
  return `\ufeff${COLUMNS[kind].join(';')}\r\n`
}
