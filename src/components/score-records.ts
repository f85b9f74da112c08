import type {Score} from '../domain/score.js'

/** Scores as they are taken away, under the names of the open data. */
export function toScoreRecords(rows: readonly Score[]): Record<string, unknown>[] {
  return rows.map((row) => ({
    municipio: row.municipality,
    bimestre: row.bimester,
    puntaje: row.score,
    puntaje_min: row.score_min,
    puntaje_max: row.score_max,
    n_meta: row.n_meta,
    n_minimo: row.n_minimo,
    n_incumple: row.n_incumple,
    n_sin_dato: row.n_sin_dato,
    n_no_exigible: row.n_no_exigible,
    n_sin_meta: row.n_sin_meta,
    n_no_aplica: row.n_no_aplica,
    plazos_vencidos: row.overdue,
    provisional: row.provisional,
  }))
}
