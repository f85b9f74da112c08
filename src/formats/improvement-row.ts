import {fold} from '../domain/fold.js'
import type {PlannedAction} from '../domain/improvement.js'
import {IMPROVEMENT_TYPES} from '../domain/kind.js'
import type {Cells} from './cells.js'
import {BIMESTER_CODE, INDICATOR_CODE} from './plan-code.js'
import {reject} from './rejection.js'

/** One action of an improvement plan, and the finding that it answers. */
export interface ImprovementRow extends PlannedAction {
  /** The action as actions are compared. */
  action_key: string
  /** The code of an indicator. */
  indicator: string | null
  is_cancelled: boolean
}

/** Reads one action of an improvement plan. The state in which an action is, is computed: of `estado` only «cancelada» is read. */
export function readImprovementRow(cells: Cells): ImprovementRow {
  const action = cells.title('accion')
  const row = {
    municipality: cells.municipality(),
    finding: cells.title('id'),
    action,
    action_key: fold(action) || action,
    indicator: cells.codeOrNull('indicador', INDICATOR_CODE)?.toLowerCase() ?? null,
    bimester: cells.codeOrNull('bimestre', BIMESTER_CODE)?.toUpperCase() ?? null,
    condition: cells.title('condicion'),
    criterion: cells.label('criterio'),
    cause: cells.label('causa'),
    effect: cells.label('efecto'),
    type: cells.text('tipo') === '' ? null : cells.choice('tipo', IMPROVEMENT_TYPES),
    unit: cells.label('unidad'),
    quantity: cells.amountOrNull('cantidad'),
    responsible: cells.label('responsable'),
    start_date: cells.anyDayOrNull('fecha_inicio'),
    end_date: cells.anyDay('fecha_fin'),
    progress: cells.percentOrNull('avance'),
    evidence: cells.label('evidencia'),
    follow_up: cells.label('seguimiento'),
    closed_on: cells.text('fecha_cierre') === '' ? null : cells.day('fecha_cierre'),
    is_cancelled: fold(cells.text('estado')).startsWith('cancelad'),
  }
  if (row.start_date !== null && row.end_date < row.start_date) {
    reject(
      'fecha_fin',
      cells.text('fecha_fin'),
      'La fecha de fin es anterior a la de inicio',
      'Corrija una de las dos.',
    )
  }
  return row
}
