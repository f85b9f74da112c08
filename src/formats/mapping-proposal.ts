import {toKey} from '../domain/fold.js'
import {SOURCE_KINDS, type SourceKind} from '../domain/kind.js'
import {removeHidden} from './cell-text.js'
import {readDate} from './date-reading.js'
import {type HeaderLine, listHeaderLines} from './header-line.js'
import {findMissing, type Mapping} from './mapping.js'
import {parseCountValue} from './number-value.js'
import {readRecords} from './records.js'

/** How many records are looked at, how much of the text, and which share of them must look alike. */
const SAMPLE = 50
const LONGEST_SAMPLE = 262_144
const MOST = 0.8

/** What most of the cells of a column are. */
type Look = 'date' | 'count' | 'text'

interface Hint {
  look: Look
  /** Names that such a column has elsewhere, the most telling ones first. */
  names: readonly string[]
}

const DAY: Hint = {look: 'date', names: ['fecha', 'dia', 'date', 'day']}
const TOWN: Hint = {look: 'text', names: ['municipio', 'municipality', 'alcaldia']}

/** Our columns as other tables call them. Nothing that names a person is proposed but for attendance. */
const HINTS: Record<SourceKind, Readonly<Record<string, Hint>>> = {
  visits: {
    fecha: DAY,
    municipio: TOWN,
    visitas: {look: 'count', names: ['visitas', 'sesiones', 'visits', 'sessions', 'accesos', 'ingresos']},
    visitantes: {look: 'count', names: ['visitantes', 'usuarios', 'visitors', 'users']},
    paginas_vistas: {look: 'count', names: ['paginas vistas', 'vistas', 'pageviews', 'page views', 'views']},
    pagina: {look: 'text', names: ['pagina', 'ruta', 'url', 'page', 'path', 'enlace']},
  },
  publications: {
    fecha: DAY,
    municipio: TOWN,
    titulo: {look: 'text', names: ['titulo', 'titular', 'title', 'asunto', 'publicacion', 'objeto']},
    url: {look: 'text', names: ['url', 'enlace', 'link', 'direccion web']},
    categoria: {look: 'text', names: ['categoria', 'tipo', 'clase', 'category', 'type']},
    seccion: {look: 'text', names: ['seccion', 'section']},
    dependencia: {look: 'text', names: ['dependencia', 'oficina', 'secretaria', 'department']},
  },
  attendance: {
    fecha: DAY,
    municipio: TOWN,
    evento: {
      look: 'text',
      names: ['evento', 'actividad', 'taller', 'reunion', 'capacitacion', 'tema', 'event'],
    },
    asistentes: {
      look: 'count',
      names: ['asistentes', 'participantes', 'asistencia', 'cantidad', 'attendees'],
    },
    persona: {
      look: 'text',
      names: ['persona', 'nombre', 'nombres y apellidos', 'asistente', 'participante', 'name'],
    },
    organizacion: {look: 'text', names: ['organizacion', 'grupo', 'organization']},
  },
  measurements: {
    fecha: DAY,
    municipio: TOWN,
    medida: {look: 'text', names: ['medida', 'indicador', 'variable', 'metric']},
    numerador: {look: 'count', names: ['numerador', 'valor', 'cantidad', 'resultado', 'value']},
    denominador: {look: 'count', names: ['denominador', 'total']},
    evidencia: {look: 'text', names: ['evidencia', 'soporte', 'evidence']},
  },
}

/**
 * How a table that no format knows could be read, by the names of its columns and the look of its cells; undefined where it
 * tells too little. A guess: people confirm it before anything is read by it. Holds names of the header and no text of a row.
 */
export function proposeMapping(text: string): Mapping | undefined {
  const start = text.slice(0, LONGEST_SAMPLE)
  let best: {mapping: Mapping; likeness: number} | undefined
  for (const header of listHeaderLines(start)) {
    const looks = findLooks(start, header)
    if (looks === undefined) continue
    for (const kind of SOURCE_KINDS) {
      const found = findMapping(kind, header, looks)
      if (found !== undefined && found.likeness > (best?.likeness ?? 0)) best = found
    }
  }
  return best?.mapping
}

/** What the columns under a header look like; undefined where it does not look like a header. */
function findLooks(text: string, header: HeaderLine): (Look | undefined)[] | undefined {
  const {names, keys, delimiter, offset, line} = header
  const isHeader =
    keys.filter(Boolean).length > 1 &&
    names.every((name) => removeHidden(name) === name && name.length < 100 && toLook([name]) !== 'date')
  if (!isHeader) return undefined
  const rows: string[][] = []
  for (const {fields} of readRecords(text, delimiter, {columns: names.length, offset, line})) {
    rows.push(fields)
    if (rows.length === SAMPLE) break
  }
  const whole = rows.filter((fields) => fields.length === names.length)
  if (whole.length === 0 || whole.length < rows.length * MOST) return undefined
  return names.map((_, i) => toLook(whole.map((fields) => fields[i]?.trim() ?? '')))
}

/** Undefined where all cells are empty. */
function toLook(cells: readonly string[]): Look | undefined {
  const full = cells.filter((cell) => cell !== '')
  if (full.length === 0) return undefined
  const areMost = (is: (cell: string) => boolean) => full.filter(is).length >= full.length * MOST
  if (areMost((cell) => typeof parseCountValue(cell) === 'number')) {
    return areMost((cell) => /^(19|20)\d{6}$/.test(cell)) ? 'date' : 'count'
  }
  return areMost((cell) => 'date' in readDate(cell, 'dmy') || 'date' in readDate(cell, 'mdy'))
    ? 'date'
    : 'text'
}

function findMapping(
  kind: SourceKind,
  {names, keys}: HeaderLine,
  looks: readonly (Look | undefined)[],
): {mapping: Mapping; likeness: number} | undefined {
  const columns: Record<string, string> = {}
  const taken = new Set<number>()
  let likeness = 0
  for (const [column, hint] of Object.entries(HINTS[kind])) {
    const [like] = keys
      .map((key, place) => ({place, likeness: looks[place] === hint.look ? toLikeness(key, hint) : 0}))
      .filter((candidate) => candidate.likeness > 0 && !taken.has(candidate.place))
      .sort((a, b) => b.likeness - a.likeness)
    if (like === undefined) continue
    taken.add(like.place)
    columns[column] = names[like.place]?.trim() ?? ''
    likeness += like.likeness
  }
  const mapping: Mapping = {kind, columns, constants: {}}
  const isWhole =
    findMissing(mapping).length === 0 && keys.every((key, i) => keys.indexOf(key) === i || !taken.has(i))
  return isWhole ? {mapping, likeness} : undefined
}

/** How much a name is like one of those of a hint, from 0 to 3: it is that one, or has all of its words among others. */
function toLikeness(key: string, {look, names}: Hint): number {
  const words = key.split('_').map(toSingular)
  const scores = names.map((name, rank) => {
    const wanted = toKey(name).split('_').map(toSingular)
    if (!wanted.every((word) => words.includes(word))) return 0
    return (wanted.length === words.length ? 3 : 2) - rank / 100
  })
  // Where nothing but the date of a row looks like one, its name may be any.
  return Math.max(look === 'date' ? 0.5 : 0, ...scores)
}

function toSingular(word: string): string {
  return word.replace(/s$/, '')
}
