import {z} from 'zod'
import {optionalTextCell, patternCell, textCell, yesCell} from './cell.js'
import {noteDuplicates} from './duplicate-rows.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const METRICS_FILE = 'medidas.csv'

/** What a declared measurement may name in `medida`. */
export interface Metric {
  metric: string
  description: string
  unit: string
  /** What its numerator and its denominator are; a metric without denominator is no ratio. */
  numerator: string
  denominator: string | null
  /** Whether the numerator is a part of the denominator, both counted one by one: people, answers; no money. */
  proportion: boolean
  line: number
}

const schema = z.object({
  medida: patternCell(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'un nombre en minúsculas, sin tildes y con guiones bajos, como «edictos_emitidos»',
  ),
  descripcion: textCell,
  unidad: textCell,
  numerador: textCell,
  denominador: optionalTextCell,
})
const optional = {parte: yesCell}

/** The declared measures, in the order of `medidas.csv`. */
export function readMetrics(dataDir: string, problems: Problem[]): Metric[] {
  const file = METRICS_FILE
  const table = readTable(
    dataDir,
    file,
    {columns: Object.keys(schema.shape), optional: Object.keys(optional)},
    problems,
  )
  const metrics = parseRows(file, table, schema.extend(optional), problems).map(
    (row): Metric => ({
      metric: row.medida,
      description: row.descripcion,
      unit: row.unidad,
      numerator: row.numerador,
      denominator: row.denominador,
      proportion: row.parte,
      line: row.line,
    }),
  )
  noteDuplicates(file, 'medida', metrics, (m) => m.metric, 'Se esperaba una fila por medida.', problems)
  return metrics
}
