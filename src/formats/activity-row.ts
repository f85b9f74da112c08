import {fold} from '../domain/fold.js'
import type {Cells} from './cells.js'
import {INDICATOR_CODE} from './plan-code.js'
import {reject} from './rejection.js'

/** One activity of a schedule. */
export interface ActivityRow {
  municipality: string
  activity: string
  /** The activity as activities are compared. */
  activity_key: string
  indicator: string | null
  responsible: string | null
  start_date: string
  end_date: string
  /** In percent, from 0 to 100; null where nobody has said. */
  progress: number | null
  evidence: string | null
}

/** Reads one activity of a schedule. */
export function readActivityRow(cells: Cells): ActivityRow {
  const activity = cells.title('actividad')
  const row = {
    municipality: cells.municipality(),
    activity,
    activity_key: fold(activity) || activity,
    indicator: cells.codeOrNull('indicador', INDICATOR_CODE)?.toLowerCase() ?? null,
    responsible: cells.label('responsable'),
    start_date: cells.anyDay('inicio'),
    end_date: cells.anyDay('fin'),
    progress: cells.percentOrNull('avance'),
    evidence: cells.label('evidencia'),
  }
  if (row.end_date < row.start_date) {
    reject('fin', cells.text('fin'), 'La fecha de fin es anterior a la de inicio', 'Corrija una de las dos.')
  }
  return row
}
