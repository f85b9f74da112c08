import type {DateOrder} from '../../src/formats/date-order.js'
import type {Section} from '../../src/formats/format.js'
import type {Municipality} from '../project/municipality.js'

export type ScanEncoding = 'utf-8' | 'windows-1252'

/** The columns of a visits export that the scanner reads. */
export const SCANNED_COLUMNS = [
  'municipio',
  'fecha',
  'pagina',
  'visitas',
  'visitantes',
  'paginas_vistas',
] as const

export type ScannedColumn = (typeof SCANNED_COLUMNS)[number]

/** A visits export to scan: the file, where and how its rows are written, and what reading them needs to know of the world. */
export interface VisitScan {
  /** The file, as the system names it. */
  file: string
  /** Where the first record begins, in bytes, and its physical line, from 1. */
  offset: number
  line: number
  /** Where the file ends, in bytes: what is written behind it later is not read. */
  end: number
  encoding: ScanEncoding
  /** One ASCII character. */
  delimiter: string
  /** How many fields a record has, and the place of those that are read (0 is the first). */
  width: number
  positions: Readonly<Partial<Record<ScannedColumn, number>>>
  /** The order in which dates are read. */
  order: DateOrder
  /** The last day that a row may have, `YYYY-MM-DD`. */
  today: string
  /** The slug of the municipality whose folder the file lies in, or whose site it says it is of. */
  folder: string | undefined
  municipalities: readonly ScannedMunicipality[]
}

export type ScannedMunicipality = Pick<Municipality, 'slug' | 'code' | 'name' | 'department'>

/** The width and positions of a section; undefined where its rows are made in ways that only the general path knows. */
export function toScannedColumns(section: Section): Pick<VisitScan, 'width' | 'positions'> | undefined {
  const {kind, sources, names, passOver, isTally, end, dateFields = []} = section
  if (kind !== 'visits' || passOver !== undefined || isTally || end !== undefined || dateFields.length > 0) {
    return undefined
  }
  // A text behind the last column that has a name is not to be passed over.
  if (names.at(-1)?.trim() === '') return undefined
  const positions: Partial<Record<ScannedColumn, number>> = {}
  for (const [column, source] of sources) {
    const known = SCANNED_COLUMNS.find((name) => name === column)
    if (known === undefined || typeof source !== 'number') return undefined
    positions[known] = source
  }
  const places = Object.values(positions)
  const isPlain = new Set(places).size === places.length
  if (positions.fecha === undefined || positions.visitas === undefined || !isPlain) return undefined
  return {width: names.length, positions}
}
