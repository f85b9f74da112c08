import type {WindowKind} from '../../src/domain/window-kind.js'
import type {Metric} from './metric.js'
import type {Phase} from './phase.js'
import {type DueDate, resolveDueDate} from './plan-due-date.js'
import {type Goal, resolveGoal} from './plan-goal.js'
import {type Parameters, resolveParameters} from './plan-parameters.js'
import {
  type ACCUMULATIONS,
  type DIRECTIONS,
  type Finding,
  PLAN_COLUMNS,
  PLAN_TEXTS,
  type PlanRow,
  planRowSchema,
} from './plan-row.js'
import {findValidityFindings} from './plan-validity.js'
import type {Problem} from './project-error.js'
import {parseRows, readHeader, readTable, type TableRow} from './reference-table.js'

/** What an indicator must reach while the row is valid, and how it is measured: one row of a plan, nothing left open. */
export interface Target extends Parameters, DueDate, Goal {
  municipality: string
  code: string
  /** The place of the indicator in its plan, from 1. */
  position: number
  line: string
  action: string
  indicator: string
  unit: string
  /** The `forma` of a `Measure`. */
  measure: string
  section: string | null
  organization: string | null
  minAttendees: number | null
  accumulation: (typeof ACCUMULATIONS)[number] | null
  /** `bimestre` where the plan has none. */
  windowKind: WindowKind
  windowAssumed: boolean
  direction: (typeof DIRECTIONS)[number]
  goalAssumed: boolean
  weight: number
  validFrom: string
  validUntil: string
  validityAssumed: boolean
  act: string | null
  file: string
  /** The physical line in the file. */
  row: number
}

export interface Plan {
  targets: Target[]
  /** The rows as the file writes them, by its columns. */
  rows: TableRow[]
  /** The columns of the file, in its order. */
  header: string[]
}

/** The plan of a municipality, from `planes/<slug>.csv`. */
export function readPlan(
  dataDir: string,
  municipality: string,
  {metrics, phases}: {metrics: readonly Metric[]; phases: readonly Phase[]},
  problems: Problem[],
): Plan {
  const file = `planes/${municipality}.csv`
  const rows = readTable(dataDir, file, {columns: PLAN_COLUMNS, optional: PLAN_TEXTS}, problems)
  const parsed: PlanRow[] = parseRows(file, rows, planRowSchema, problems)
  const codes = [...new Set(parsed.map((row) => row.codigo))]
  const targets = parsed.map((row, i): Target => {
    const ofIndicator = parsed.filter((other) => other.codigo === row.codigo)
    const earlier = parsed.slice(0, i).filter((other) => other.codigo === row.codigo)
    const lastDay = ofIndicator.reduce((last, {hasta}) => (hasta > last ? hasta : last), row.hasta)
    const written = rows.find(({line}) => line === row.line)?.cells ?? {}
    const findings = [...findCodeFindings(row.codigo, municipality), ...findValidityFindings(row, earlier)]
    const target: Target = {
      municipality,
      code: row.codigo,
      position: codes.indexOf(row.codigo) + 1,
      line: row.linea,
      action: row.accion,
      indicator: row.indicador,
      unit: row.unidad,
      measure: row.forma,
      ...resolveParameters(row, metrics, findings),
      section: row.seccion,
      organization: row.organizacion,
      minAttendees: row.asistentes_minimos,
      accumulation: row.acumulacion,
      windowKind: row.ventana ?? 'bimestre',
      windowAssumed: row.ventana_supuesta,
      ...resolveDueDate(row, lastDay, phases, findings),
      direction: row.sentido,
      ...resolveGoal(row, written, findings),
      goalAssumed: row.meta_supuesta,
      weight: row.peso ?? 1,
      validFrom: row.desde,
      validUntil: row.hasta,
      validityAssumed: row.vigencia_supuesta,
      act: row.acto,
      file,
      row: row.line,
    }
    problems.push(...findings.map((finding) => ({file, line: row.line, ...finding})))
    return target
  })
  return {targets, rows, header: readHeader(dataDir, file)}
}

function findCodeFindings(code: string, municipality: string): Finding[] {
  if (code.replace(/-\d+$/, '') === municipality) return []
  const message = `«${code}» no sirve: se esperaba un código que empiece con el slug del municipio, como «${municipality}-01».`
  return [{column: 'codigo', message}]
}
