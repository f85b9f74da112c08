import type {CoveredMonth} from '../domain/file-report.js'
import {KIND_WORDS} from '../domain/kind.js'

/** The calendar of coverage as it is taken away. */
export function toCoverageRecords(rows: readonly CoveredMonth[]): Record<string, unknown>[] {
  return rows.map((row) => ({
    municipio: row.municipality,
    fuente: KIND_WORDS[row.source],
    tipo: row.type,
    mes: row.month,
    dias_cubiertos: row.covered_days,
    dias: row.days,
    archivos: row.files.join('; '),
  }))
}
