import {toBimesterLabel} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import type {ProcessLimit, Projection} from '../domain/process.js'

/** An indicator's chart as it is taken away, under the names of the open data: its rows, then the bimesters ahead. */
export function toIndicatorRecords(
  rows: readonly Compliance[],
  {limits = [], projection = []}: {limits?: readonly ProcessLimit[]; projection?: readonly Projection[]} = {},
): Record<string, unknown>[] {
  const between = new Map(limits.map((limit) => [limit.t, limit]))
  const {code, indicator, unit} = rows[0] ?? {}
  const told = rows.map((row) => ({
    codigo: row.code,
    indicador: row.indicator,
    unidad: row.unit,
    bimestre: row.bimester,
    valor: row.value,
    numerador: row.numerator,
    denominador: row.denominator,
    minimo: row.floor,
    meta: row.goal,
    cumplimiento: row.compliance,
    estado: row.state,
    arrastrado: row.carried,
    provisional: row.provisional,
    parcial: row.partial,
    limite_inferior: between.get(row.t)?.lower ?? null,
    limite_superior: between.get(row.t)?.upper ?? null,
    proyeccion_min: null,
    proyeccion_max: null,
  }))
  const ahead = projection.map(({t, low, high}) => ({
    codigo: code,
    indicador: indicator,
    unidad: unit,
    bimestre: toBimesterLabel(t),
    proyeccion_min: low,
    proyeccion_max: high,
  }))
  return [...told, ...ahead]
}
