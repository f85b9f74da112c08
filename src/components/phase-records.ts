import type {PhaseStanding} from '../domain/phase-standing.js'
import type {Phase} from '../domain/site.js'

/** Phases as they are taken away, under the names of the open data. */
export function toPhaseRecords(
  rows: readonly PhaseStanding[],
  phases: readonly Phase[],
): Record<string, unknown>[] {
  return rows.map((row) => {
    const phase = phases.find((one) => one.phase === row.phase)
    return {
      municipio: row.municipality,
      fase: row.phase,
      nombre: phase?.name,
      plazo_nacional: phase?.national_due,
      plazo_territorial: phase?.territorial_due,
      codigo: row.code,
      en_puntaje: row.code !== undefined,
      numerador: row.numerator,
      denominador: row.denominator,
      valor: row.value,
      declarado_el: row.known_on,
      estado: row.state,
      alcanzada_el: row.met_on,
      dias_retraso: row.days_late,
      dias_retraso_nacional: row.national_days_late,
    }
  })
}
