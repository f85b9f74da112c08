import {fromLeanTable, type LeanTable} from './lean-table.js'

/** Why a row that was looked at does not count in its window. */
export type EvidenceReason = keyof typeof EVIDENCE_REASONS

/** The reasons in the words that stand beside a row; `{other}` is where the file is named that counts instead. */
export const EVIDENCE_REASONS = {
  duplicada: 'repetida: su archivo ya la dice en una línea anterior',
  reemplazada: 'reemplazada por un exporte posterior',
  total_aparte: 'páginas de un día cuyo total dice otro archivo',
  dias_aparte: 'hay cifras por día, o de un lapso más corto, que prevalecen',
  no_cabe: 'su lapso no cabe entero en el periodo',
  repetida: 'ya contada en el periodo',
  mismo_dia: 'ese día ya cuenta',
  otro_mes: 'el evento no es del mes siguiente',
  otro_estado: 'su estado no es el que pide el indicador',
  misma_solicitud: 'otra fila de una solicitud que ya cuenta',
  pocas_personas: 'menos personas que el mínimo',
  lista_mayor: 'la lista tiene al menos tantas personas como este total',
  total_mayor: 'el total declarado es mayor que la lista',
  sin_lista: 'dice cuántos fueron, no quiénes',
  otra_organizacion: 'de otra organización',
} as const

/** A run of lines of a file that a window was counted from, or that was looked at. What does not apply is absent. */
export interface EvidenceRow {
  /** Absent where the row holds for every window that ends on its day or after it. */
  window_id?: number
  /** Absent of those of the numerator. */
  role?: 'denominador'
  file_id: number
  first_line: number
  last_line: number
  /** The records on those lines. */
  rows: number
  first_day: string
  /** Absent where it is the first. */
  last_day?: string
  /** What it adds; of declared levels, what it says. */
  numerator?: number
  denominator?: number
  /** Absent where it counts. */
  why?: EvidenceReason
  /** The file that counts instead. */
  other_file?: number
  /** Of its records, those that a later export has too. */
  replaced?: number
  /** The day from which a later row of the window stands in its place. */
  until?: string
  type?: string
  text?: string
  section?: string
  department?: string
  publication_state?: string
  event_date?: string
  due?: string
  delivered?: string
  /** Which of the gatherings of that day. */
  event_no?: number
  attendees?: number
  metric?: string
}

/** A file that evidence is of. */
export interface EvidenceFile {
  path: string
  sha256: string
  /** The day on which it was read. */
  loaded_on: string
}

/** What stands behind the figures of one municipality, loaded when somebody asks for it. */
export interface Evidence {
  /** By `file_id`. */
  files: Record<string, EvidenceFile>
  /** What the declared measures are, by their names in the files. */
  metrics: Record<string, string>
  columns: LeanTable['columns']
  /** By the indicator's code. */
  rows: Record<string, LeanTable['rows']>
  /** How many runs of lines of a window are not listed, by code and `window_id`: there are too many. */
  left_off: Record<string, number>
}

/** The columns of evidence, such as most rows have first. */
export const EVIDENCE_COLUMNS: readonly (keyof EvidenceRow)[] = [
  'window_id',
  'file_id',
  'first_line',
  'last_line',
  'first_day',
  'rows',
  'numerator',
  'type',
  'text',
  'why',
  'other_file',
  'replaced',
  'attendees',
  'denominator',
  'section',
  'department',
  'due',
  'delivered',
  'publication_state',
  'event_date',
  'event_no',
  'role',
  'metric',
  'until',
  'last_day',
]

/** The rows behind a window, by day: those that count, and those that don't, such as a later row stands in for among them. */
export function findEvidence(
  {columns, rows, left_off}: Evidence,
  code: string,
  {window_id, as_of}: {window_id: number; as_of: string},
): {counting: EvidenceRow[]; others: EvidenceRow[]; left: number} {
  const own = fromLeanTable<EvidenceRow>({columns, rows: (Object.hasOwn(rows, code) && rows[code]) || []})
    .filter((row) => row.window_id === undefined || row.window_id === window_id)
    .filter((row) => (row.last_day ?? row.first_day) <= as_of)
  const stands = ({why, until}: EvidenceRow) => why === undefined && (until === undefined || until > as_of)
  return {
    counting: own.filter(stands),
    others: own.filter((row) => !stands(row)),
    left: left_off[`${code} ${window_id}`] ?? left_off[`${code} `] ?? 0,
  }
}
