import {toBimesterWords} from './bimester.js'
import {formatDate} from './calendar-date.js'
import {formatCount} from './noun.js'
import {formatShare} from './number.js'
import {formatTally, type TalliedState} from './tally.js'

/** How an action of an improvement plan stands at the cut-off. */
export type ImprovementState =
  | 'vencida'
  | 'reabierta'
  | 'por_verificar'
  | 'en_ejecucion'
  | 'sin_iniciar'
  | 'cerrada'
  | 'cancelada'

/** An action of an improvement plan as its office writes it, and the finding that it answers. */
export interface PlannedAction {
  municipality: string
  /** The number of the finding. Several actions may answer one. */
  finding: string
  action: string
  bimester: string | null
  condition: string
  criterion: string | null
  cause: string | null
  effect: string | null
  type: string | null
  unit: string | null
  quantity: number | null
  /** A role, never a name. */
  responsible: string | null
  start_date: string | null
  end_date: string
  /** In percent, from 0 to 100; null where nobody has said. */
  progress: number | null
  evidence: string | null
  follow_up: string | null
  closed_on: string | null
}

/** One row per action of an improvement plan, as it stands at the cut-off. */
export interface Improvement extends PlannedAction {
  /** The indicator's code and name; the name is null where no plan has such a code. */
  code: string | null
  indicator: string | null
  state: ImprovementState
  overdue_days: number | null
  /** The bimester that bore the close out, and the one in which the indicator failed again. */
  verified_in: string | null
  failed_again_in: string | null
  is_unknown_indicator: boolean
  file: string
  line: number
}

/** The states in the order in which they ask for somebody's hand, with one word for one action and one for many. */
export const IMPROVEMENT_STATES: readonly TalliedState<ImprovementState>[] = [
  {state: 'vencida', words: ['vencida', 'vencidas']},
  {state: 'reabierta', words: ['reabierta', 'reabiertas']},
  {state: 'por_verificar', words: ['ejecutada por verificar', 'ejecutadas por verificar']},
  {state: 'en_ejecucion', words: ['en ejecución', 'en ejecución']},
  {state: 'sin_iniciar', words: ['sin iniciar', 'sin iniciar']},
  {state: 'cerrada', words: ['cerrada', 'cerradas']},
  {state: 'cancelada', words: ['cancelada', 'canceladas']},
]

/** Correction, corrective and so on, as people read them. */
export const IMPROVEMENT_TYPE_WORDS: Readonly<Record<string, string>> = {
  correccion: 'corrección',
  correctiva: 'acción correctiva',
  preventiva: 'acción preventiva',
  mejora: 'acción de mejora',
}

/** A state's word for one action. */
export function toImprovementWord(state: ImprovementState): string {
  return IMPROVEMENT_STATES.find((one) => one.state === state)?.words[0] ?? state
}

/** `12 acciones: 3 vencidas, 1 reabierta y 8 cerradas.` */
export function formatImprovements(rows: readonly Improvement[]): string {
  if (rows.length === 0) return 'No hay acciones de mejoramiento registradas.'
  return `${formatCount(rows.length, 'acción', 'acciones')}: ${formatTally(rows, IMPROVEMENT_STATES)}.`
}

/** Whether somebody still has to do, verify or mend something. */
export function isOpenImprovement({state}: Pick<Improvement, 'state'>): boolean {
  return state !== 'cerrada' && state !== 'cancelada'
}

/** `Acción 2010-01: Nombrar al encargado. Vencida, 16 días de retraso.` */
export function formatAction(row: Improvement): string {
  const state = [toImprovementWord(row.state), ...toImprovementNotes(row)].join(', ')
  const action = /[.!?…]$/.test(row.action) ? row.action : `${row.action}.`
  return `Acción ${row.finding}: ${action} ${state.charAt(0).toUpperCase()}${state.slice(1)}.`
}

/** What stands beside a state so that it can be understood. */
export function toImprovementNotes(row: Improvement): string[] {
  const notes: string[] = []
  if (row.overdue_days !== null) notes.push(`${formatCount(row.overdue_days, 'día', 'días')} de retraso`)
  if (row.state === 'reabierta' && row.failed_again_in !== null) {
    notes.push(
      `su indicador volvió a incumplir en ${toBimesterWords(row.failed_again_in)}, antes de un año del cierre${row.closed_on === null ? '' : `, que fue el ${formatDate(row.closed_on)}`}`,
    )
  }
  if (row.state === 'por_verificar') notes.push(toDoubt(row))
  if (row.state === 'cerrada') {
    notes.push(
      row.verified_in === null
        ? 'sin indicador: el cierre es el que declaró la entidad'
        : `verificado con ${toBimesterWords(row.verified_in)}`,
    )
    if (row.closed_on !== null) notes.push(`se cerró el ${formatDate(row.closed_on)}`)
  }
  if (row.is_unknown_indicator) notes.push(`${row.code} no está en el plan`)
  return notes
}

/** Why what is done is not closed. */
function toDoubt({closed_on: closed, code}: Improvement): string {
  if (closed === null) return 'falta la fecha de cierre'
  return code === null
    ? `cierre posterior a la fecha de corte: ${formatDate(closed)}`
    : `se cerró el ${formatDate(closed)} y su indicador aún no ha vuelto al mínimo`
}

/** A share that is told in percent: `40 %`; a dash where nobody has said. */
export function formatPercent(percent: number | null): string {
  return percent === null ? '—' : formatShare(percent / 100, {digits: 0})
}
