import {toKey} from '../domain/fold.js'
import {ATTENDANCE_TYPES, KINDS, type Kind, PUBLICATION_TYPES} from '../domain/kind.js'

/** What a row that was put right says of where it came from: the file and its line. */
export const MENDED_COLUMNS: readonly string[] = ['cumple_archivo', 'cumple_linea']

/** The columns of each kind of export, as its header writes them (`docs/guia.md` explains each). */
export const COLUMNS: Record<Kind, readonly string[]> = {
  visits: ['municipio', 'fecha', 'pagina', 'visitas', 'visitantes', 'paginas_vistas'],
  publications: [
    'municipio',
    'fecha',
    'tipo',
    'titulo',
    'url',
    'seccion',
    'dependencia',
    'estado',
    'fecha_evento',
    'fecha_solicitud',
    'fecha_acordada',
    'fecha_prorroga',
    'fecha_entrega',
  ],
  attendance: ['municipio', 'fecha', 'evento', 'tipo', 'persona', 'organizacion', 'asistentes'],
  measurements: ['municipio', 'medida', 'fecha', 'numerador', 'denominador', 'evidencia'],
  improvements: [
    'municipio',
    'id',
    'indicador',
    'bimestre',
    'condicion',
    'criterio',
    'causa',
    'efecto',
    'tipo',
    'accion',
    'unidad',
    'cantidad',
    'responsable',
    'fecha_inicio',
    'fecha_fin',
    'avance',
    'evidencia',
    'seguimiento',
    'fecha_cierre',
    'estado',
  ],
  activities: ['municipio', 'actividad', 'indicador', 'responsable', 'inicio', 'fin', 'avance', 'evidencia'],
}

/** Whether a column holds dates. */
export function isDateColumn(column: string): boolean {
  return /^(fecha|(desde|hasta|inicio|fin)$)/.test(column)
}

/** A header of more columns is no table that somebody made. */
export const MOST_COLUMNS = 1_000

/** Columns that are for people alone: what a file of rejected rows says besides, numbers and notes of an office. */
export const PEOPLES_COLUMNS: ReadonlySet<string> = new Set([
  'motivo',
  'texto_original',
  'no',
  'n',
  'nro',
  'num',
  'numero',
  'item',
  'id',
  'observacion',
  'observaciones',
  'nota',
  'notas',
  'comentario',
  'comentarios',
  'responsable',
])

/** Columns that are understood though no template has them. */
export const EXTRA_COLUMNS: Record<Kind, readonly string[]> = {
  visits: ['codigo_municipio', 'departamento', 'desde', 'hasta', ...MENDED_COLUMNS],
  publications: ['codigo_municipio', 'departamento', 'categoria', ...MENDED_COLUMNS],
  attendance: ['codigo_municipio', 'departamento', 'duracion', ...MENDED_COLUMNS],
  measurements: ['codigo_municipio', 'departamento', ...MENDED_COLUMNS],
  improvements: ['codigo_municipio', 'departamento', ...MENDED_COLUMNS],
  activities: ['codigo_municipio', 'departamento', ...MENDED_COLUMNS],
}

/** A column as a sentence names it: «falta la fecha». */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  fecha: 'la fecha',
  visitas: 'el número de visitas',
  visitantes: 'el número de visitantes',
  paginas_vistas: 'el número de páginas vistas',
  tipo: 'el tipo',
  titulo: 'el título',
  estado: 'el estado',
  evento: 'el evento',
  persona: 'la persona',
  asistentes: 'el número de asistentes',
  desde: 'el primer día',
  hasta: 'el último día',
  medida: 'la medida',
  numerador: 'el numerador',
  denominador: 'el denominador',
  id: 'el número del hallazgo',
  accion: 'la acción',
  condicion: 'la condición',
  indicador: 'el código del indicador',
  bimestre: 'el bimestre',
  avance: 'el avance',
  fecha_inicio: 'la fecha de inicio',
  fecha_fin: 'la fecha de fin',
  fecha_cierre: 'la fecha de cierre',
  actividad: 'la actividad',
  inicio: 'la fecha de inicio',
  fin: 'la fecha de fin',
}

/** What a header must hold to be of a kind: each of these columns, or one of those that an inner list names. */
const REQUIRED: Record<Kind, readonly (string | readonly string[])[]> = {
  visits: [['fecha', 'desde'], 'visitas'],
  publications: ['fecha', 'tipo', 'titulo'],
  attendance: ['fecha', 'evento', 'tipo', ['persona', 'asistentes']],
  measurements: ['medida', 'fecha', 'numerador'],
  improvements: ['id', 'condicion', 'accion', 'fecha_fin'],
  activities: ['actividad', 'inicio', 'fin'],
}

/** The types that a folder may give to a kind of export, which then needs no column of them. */
const FOLDER_TYPES: Partial<Record<Kind, readonly string[]>> = {
  publications: PUBLICATION_TYPES,
  attendance: ATTENDANCE_TYPES,
}

/** The type that a folder gives to the rows of a kind of export; undefined where it is of another kind. */
export function findFolderType(kind: Kind, folderType: string | undefined): string | undefined {
  return folderType !== undefined && FOLDER_TYPES[kind]?.includes(folderType) ? folderType : undefined
}

/** Names that mean one of our columns, in files that come from elsewhere; the column's own name goes before them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  municipality: 'municipio',
  nombre_municipio: 'municipio',
  nombre_del_municipio: 'municipio',
  mpio: 'municipio',
  nombre_departamento: 'departamento',
  depto: 'departamento',
  dpto: 'departamento',
  divipola: 'codigo_municipio',
  codigo_dane_municipio: 'codigo_municipio',
  cod_divipola: 'codigo_municipio',
  codigo_divipola: 'codigo_municipio',
  codigo_dane: 'codigo_municipio',
  date: 'fecha',
  page: 'pagina',
  visits: 'visitas',
  visitors: 'visitantes',
  pageviews: 'paginas_vistas',
  page_views: 'paginas_vistas',
  type: 'tipo',
  title: 'titulo',
  enlace: 'url',
  link: 'url',
  section: 'seccion',
  department: 'dependencia',
  state: 'estado',
  event: 'evento',
  person: 'persona',
  organization: 'organizacion',
  attendees: 'asistentes',
  metric: 'medida',
  numerator: 'numerador',
  denominator: 'denominador',
  evidence: 'evidencia',
  hallazgo: 'condicion',
  no_hallazgo: 'id',
  numero_hallazgo: 'id',
  codigo_indicador: 'indicador',
}

/** The columns that names of a header mean: their own, or that of which they are a synonym. */
function toColumnKeys(names: readonly string[]): string[] {
  const keys = names.map(toKey)
  return keys.map((key) => {
    const column = SYNONYMS[key]
    return column === undefined || keys.includes(column) ? key : column
  })
}

/**
 * The kinds that a row of column names can be a header of; more than one only where it mixes two templates. Where a folder
 * gives a type of a kind, its header needs none.
 */
export function findKinds(names: readonly string[], folderType?: string): Kind[] {
  const keys = new Set(toColumnKeys(names))
  const has = (column: string | readonly string[]): boolean =>
    typeof column === 'string' ? keys.has(column) : column.some((name) => keys.has(name))
  return KINDS.filter((kind) => {
    const isTyped = findFolderType(kind, folderType) !== undefined
    return REQUIRED[kind].every((column) => has(column) || (isTyped && column === 'tipo'))
  })
}

/** The kind that a row of column names comes nearest to, where it has any of its own columns, which of these, and what it lacks to be one. */
export function findNearestKind(
  names: readonly string[],
): {kind: Kind; found: string[]; missing: string[]} | undefined {
  const keys = new Set(toColumnKeys(names))
  const near = KINDS.map((kind) => {
    const groups = REQUIRED[kind].map((column) => (typeof column === 'string' ? [column] : column))
    const missing = groups.filter((group) => !group.some((name) => keys.has(name)))
    const found = COLUMNS[kind].filter((column) => keys.has(column))
    return {
      kind,
      found,
      has: groups.length - missing.length,
      // The template has one of them at times: that is the one to copy.
      missing: missing.map((group) => group.filter((name) => COLUMNS[kind].includes(name)).join(' o ')),
    }
  }).sort((a, b) => b.has - a.has || b.found.length - a.found.length)
  const [nearest] = near
  return nearest === undefined || nearest.has === 0 ? undefined : nearest
}

/** Where a header has the columns of a kind; the name of the column that stands twice where one does. */
export function toSources(
  kind: Kind,
  names: readonly string[],
): ReadonlyMap<string, number> | {repeated: string} {
  const sources = new Map<string, number>()
  for (const [i, key] of toColumnKeys(names).entries()) {
    if (!COLUMNS[kind].includes(key) && !EXTRA_COLUMNS[kind].includes(key)) continue
    if (sources.has(key)) return {repeated: key}
    sources.set(key, i)
  }
  return sources
}
