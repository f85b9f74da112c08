import type {Kind} from '../domain/kind.js'
import {COLUMNS, EXTRA_COLUMNS} from './columns.js'
import type {DateOrder} from './date-order.js'

/** The file in a folder under `entrada/` that says how the CSVs of the folder are to be read which no format knows. */
export const MAPPING_FILE = 'formato.json'

/** How the columns of a CSV tell ours, as people declare it. */
export interface Mapping {
  kind: Kind
  /** Our columns, and the name that the file gives to each. */
  columns: Readonly<Record<string, string>>
  /** Our columns that have one text in every row. */
  constants: Readonly<Record<string, string>>
  /** The order of dates of which none decides it. */
  dateOrder?: DateOrder
}

/** What a mapping must tell to be of a kind: each of these columns, or one of those that an inner list names. */
const NEEDED: Record<Kind, readonly (readonly string[])[]> = {
  visits: [
    ['fecha', 'desde'],
    ['visitas', 'visitantes', 'paginas_vistas'],
  ],
  publications: [['fecha'], ['titulo']],
  attendance: [['fecha'], ['evento'], ['persona', 'asistentes']],
  measurements: [['medida'], ['fecha'], ['numerador']],
  improvements: [['id'], ['condicion'], ['accion'], ['fecha_fin']],
  activities: [['actividad'], ['inicio'], ['fin']],
}

/** The columns that a mapping of a kind may tell. */
export function listMappable(kind: Kind): string[] {
  return [...COLUMNS[kind], ...EXTRA_COLUMNS[kind]]
}

/** What a mapping lacks to be of its kind: `fecha o desde`. */
export function findMissing({
  kind,
  columns,
  constants,
}: Pick<Mapping, 'kind' | 'columns' | 'constants'>): string[] {
  const has = (column: string) => column in columns || column in constants
  const missing = NEEDED[kind].filter((group) => !group.some(has)).map((group) => group.join(' o '))
  return has('desde') && !has('hasta') ? [...missing, 'hasta'] : missing
}
