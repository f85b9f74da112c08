import type {Compliance} from '../domain/compliance.js'

/** Every bimester as it stands and as it would under a proposal, under Spanish names. */
export function toWhatIfRecords(
  present: readonly Compliance[],
  restated: readonly Compliance[],
): Record<string, unknown>[] {
  const others = new Map(restated.map((row) => [row.t, row]))
  return present.map((row) => {
    const other = others.get(row.t)
    return {
      codigo: row.code,
      indicador: row.indicator,
      unidad: row.unit,
      bimestre: row.bimester,
      valor: row.value,
      meta: row.goal,
      minimo: row.floor,
      cumplimiento: row.compliance,
      estado: row.state,
      valor_propuesta: other?.value ?? null,
      meta_propuesta: other?.goal ?? null,
      minimo_propuesta: other?.floor ?? null,
      cumplimiento_propuesta: other?.compliance ?? null,
      estado_propuesta: other?.state ?? null,
    }
  })
}
