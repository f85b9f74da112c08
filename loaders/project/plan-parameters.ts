import {PUBLICATION_STATES} from '../../src/domain/kind.js'
import {findMeasure, type Measure} from '../../src/domain/measure.js'
import {findChoice} from './cell.js'
import {METRICS_FILE, type Metric} from './metric.js'
import type {Finding, PlanRow} from './plan-row.js'
import {findSourceTypes} from './source-type.js'

/** What a measure counts: the words of the closed vocabularies as these write them. */
export interface Parameters {
  type: string | null
  /** The states that count; none = all publications. */
  states: string[]
  metric: string | null
  denominatorMetric: string | null
}

const PARAMETERS = [
  'tipo',
  'estado',
  'seccion',
  'organizacion',
  'asistentes_minimos',
  'medida',
  'denominador',
  'acumulacion',
] as const

/** The parameters of a row's measure; notes those that are missing, that it has no use for, and that name nothing known. */
export function resolveParameters(row: PlanRow, metrics: readonly Metric[], findings: Finding[]): Parameters {
  const measure = findMeasure(row.forma)
  if (measure === undefined) throw new Error(`not a measure: ${row.forma}`)
  for (const column of PARAMETERS) {
    const isEmpty = row[column] === null
    if (isEmpty && measure.needs.includes(column)) {
      findings.push({column, message: `la celda está vacía. La forma «${row.forma}» necesita ${column}.`})
    }
    if (!isEmpty && !measure.needs.includes(column) && !measure.takes.includes(column)) {
      const message = `«${row[column]}» sobra: la forma «${row.forma}» no usa ${column}. Se esperaba la celda vacía.`
      findings.push({column, message})
    }
  }
  return {
    type: resolveType(row.tipo, measure, metrics, findings),
    states: resolveStates(row.estado, findings),
    metric: resolveMetric('medida', row.medida, measure.denominator === 'own', metrics, findings),
    denominatorMetric: resolveMetric('denominador', row.denominador, false, metrics, findings),
  }
}

function resolveType(
  tipo: string | null,
  {source, needs, takes}: Measure,
  metrics: readonly Metric[],
  findings: Finding[],
): string | null {
  if (tipo === null || !(needs.includes('tipo') || takes.includes('tipo'))) return null
  const types = findSourceTypes(source, metrics)
  const type = findChoice(types, tipo)
  if (type !== undefined) return type
  findings.push({column: 'tipo', message: `«${tipo}» no sirve: se esperaba uno de: ${types.join(', ')}.`})
  return null
}

function resolveStates(estado: string | null, findings: Finding[]): string[] {
  if (estado === null) return []
  const named = estado.split(/\s+o\s+/).map((word) => findChoice(PUBLICATION_STATES, word))
  if (named.includes(undefined)) {
    const known = PUBLICATION_STATES.join(', ')
    findings.push({
      column: 'estado',
      message: `«${estado}» no sirve: se esperaba uno de: ${known}, o varios unidos con «o».`,
    })
    return []
  }
  // What is automated or simplified counts as published too.
  if (named.includes('publicado')) return [...PUBLICATION_STATES]
  return PUBLICATION_STATES.filter((state) => named.includes(state))
}

function resolveMetric(
  column: 'medida' | 'denominador',
  name: string | null,
  isRatio: boolean,
  metrics: readonly Metric[],
  findings: Finding[],
): string | null {
  if (name === null) return null
  const metric = metrics.find((m) => m.metric === findChoice([m.metric], name))
  if (metric === undefined) {
    const message = `«${name}» no está en ${METRICS_FILE}. Se esperaba una de sus medidas: corrija el nombre o agréguela allí.`
    findings.push({column, message, refersTo: METRICS_FILE})
  } else if (isRatio && metric.denominator === null) {
    const message = `«${name}» no tiene denominador en ${METRICS_FILE}. Se esperaba una medida con él, o la forma «declarado».`
    findings.push({column, message})
  }
  return metric?.metric ?? null
}
