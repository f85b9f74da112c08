import {z} from 'zod'
import {countCell, dayCell, textCell} from './cell.js'
import {noteDuplicates} from './duplicate-rows.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const PHASES_FILE = 'fases.csv'

/** A phase of the legal calendar. */
export interface Phase {
  phase: number
  name: string
  /** The dates by which national and territorial bodies must have reached it, `YYYY-MM-DD`. */
  nationalDue: string
  territorialDue: string
  norm: string
  line: number
}

const schema = z.object({
  fase: countCell,
  nombre: textCell,
  plazo_nacional: dayCell,
  plazo_territorial: dayCell,
  norma: textCell,
})

/** The measure by which a phase is declared, where `medidas.csv` has it. */
export function toPhaseMetric(phase: number): string {
  return `fase_${phase}`
}

/** The legal calendar, in the order of `fases.csv`. */
export function readPhases(dataDir: string, problems: Problem[]): Phase[] {
  const file = PHASES_FILE
  const table = readTable(dataDir, file, {columns: Object.keys(schema.shape)}, problems)
  const phases = parseRows(file, table, schema, problems).map(
    (row): Phase => ({
      phase: row.fase,
      name: row.nombre,
      nationalDue: row.plazo_nacional,
      territorialDue: row.plazo_territorial,
      norm: row.norma,
      line: row.line,
    }),
  )
  noteDuplicates(file, 'fase', phases, (p) => p.phase, 'Se esperaba una fila por fase.', problems)
  return phases
}
