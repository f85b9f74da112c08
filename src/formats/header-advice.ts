import {toKey} from '../domain/fold.js'
import {KIND_WORDS} from '../domain/kind.js'
import {formatNumber} from '../domain/number.js'
import {findNearestKind, MOST_COLUMNS, PEOPLES_COLUMNS} from './columns.js'
import {DELIMITERS} from './delimiter.js'

/** Columns that hold what identifies or reaches a person: they are never read. */
const PERSONAL = new Set([
  'cedula',
  'documento',
  'identificacion',
  'numero_de_documento',
  'correo',
  'correo_electronico',
  'email',
  'celular',
  'telefono',
  'direccion',
  'author_username',
  'author_first_name',
  'author_last_name',
  'documento_proveedor',
  'identificacion_representante_legal',
])

/** Words of a question or a name that asks for such a thing: «¿Cuál es su número de cédula?», `author_email`. */
const PERSONAL_WORDS = ['cedula', 'celular', 'telefono', 'whatsapp', 'correo', 'email', 'nacimiento']

/** What should be said of a header that was understood; holds none of its names but those of a closed list. */
export function findHeaderWarnings(names: readonly string[]): string[] {
  const keys = names.map(toKey)
  const personal = [...new Set(keys.map(findPersonal).filter((word) => word !== undefined))]
  const warnings: string[] = []
  if (keys.slice(0, -1).includes(''))
    warnings.push('El encabezado tiene columnas sin nombre, que no se leen.')
  if (personal.length > 0) {
    warnings.push(
      `Trae datos personales que Cumple no lee ni guarda: ${personal.join(', ')}. Es mejor no exportarlos.`,
    )
  }
  return warnings
}

/** What should be said of the columns of a header that are not read; `sources` are the places of those that are. */
export function findUnreadWarnings(names: readonly string[], sources: Iterable<number>): string[] {
  const read = new Set(sources)
  const unread = names
    .map(toKey)
    .filter((key, i) => key !== '' && !read.has(i) && !findPersonal(key) && !PEOPLES_COLUMNS.has(key))
  if (unread.length === 0) return []
  const columns = unread.length === 1 ? 'una columna' : `${unread.length} columnas`
  return [`Trae ${columns} que Cumple no conoce y no lee.`]
}

function findPersonal(key: string): string | undefined {
  return PERSONAL.has(key) ? key : PERSONAL_WORDS.find((word) => key.split('_').includes(word))
}

/** Why no line of a text's beginning is a header, and what to do; names our own columns alone, never the text's. */
export function toHeaderAdvice(lines: readonly string[]): string {
  if (lines.some((line) => DELIMITERS.some((delimiter) => line.split(delimiter).length > MOST_COLUMNS))) {
    return `Tiene demasiadas columnas: el límite es ${formatNumber(MOST_COLUMNS)}. Deje las de la plantilla.`
  }
  const split = (line: string) => DELIMITERS.map((delimiter) => line.split(delimiter).map(unquote))
  if (
    lines.some(
      (line) => isOneQuotedField(line) && split(line.slice(1, -1)).some((names) => findNearestKind(names)),
    )
  ) {
    return 'Cada fila está entera entre comillas, como un solo texto. Ábralo en una hoja de cálculo, sepárelo en columnas y guárdelo otra vez.'
  }
  const [nearest] = lines
    .flatMap(split)
    .map(findNearestKind)
    .filter((near) => near !== undefined)
    .sort((a, b) => a.missing.length - b.missing.length)
  if (nearest === undefined || nearest.missing.length === 0) {
    return 'No se reconoce el encabezado. Compárelo con las plantillas de data/plantillas y copie el de la suya.'
  }
  const missing = nearest.missing.length === 1 ? 'le falta la columna' : 'le faltan las columnas'
  const folder =
    nearest.missing.join() === 'tipo' ? ', o deje el archivo en una carpeta con el nombre del tipo' : ''
  return `No se reconoce el encabezado: trae ${nearest.found.join(', ')}; para ser de ${KIND_WORDS[nearest.kind]} ${missing} ${nearest.missing.join(' y ')}. Copie el encabezado de la plantilla${folder}.`
}

function isOneQuotedField(line: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(line.trim())
}

function unquote(name: string): string {
  return name.replace(/^[\s"]+|[\s"]+$/g, '')
}
