import {toCsv} from '../../loaders/csv.js'
import {DROP_FOLDER} from '../../loaders/inputs/list-files.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import type {Row} from '../../loaders/store.js'

/** The file of a handover that lists the exports from which the figures come, which stay where they are. */
export const ORIGINALS = 'originales.csv'

const COLUMNS = [
  'archivo',
  'sha256',
  'bytes',
  'filas_leidas',
  'filas_aceptadas',
  'filas_rechazadas',
  'de_varios_municipios',
]

/**
 * One row per file under `entrada/` that was read, a packed one as it is with all that it holds, as CSV. Rows are counted over
 * the whole file, also where it has rows of other municipalities. Nothing of any row is told.
 */
export async function toOriginals({store, files}: Pipeline): Promise<string> {
  const reports = await store.query(
    `select $1 || '/' || path as path, read, accepted, rejected, municipality is null as mixed from file_report order by path`,
    [DROP_FOLDER],
  )
  const rows = files.flatMap(({path, sha256, size}): Row[] => {
    const within = reports.filter((report) => `${report.path}/`.startsWith(`${path}/`))
    if (within.length === 0) return []
    const sum = (column: string) => within.reduce((total, report) => total + Number(report[column]), 0)
    return [
      {
        archivo: path,
        sha256,
        bytes: size,
        filas_leidas: sum('read'),
        filas_aceptadas: sum('accepted'),
        filas_rechazadas: sum('rejected'),
        de_varios_municipios: within.some(({mixed}) => mixed === true) ? 'sí' : 'no',
      },
    ]
  })
  return toCsv(COLUMNS, rows)
}
