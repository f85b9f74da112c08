import type {Compliance} from './compliance.js'
import type {Assurance} from './process.js'
import type {Signal} from './signal.js'

export interface VerdictOptions {
  signal: Signal
  assuranceGoal: Assurance | null
  assuranceFloor: Assurance | null
}

const CHANGES: Record<Signal, string> = {
  mejora: 'con señal de mejora',
  deterioro: 'con señal de deterioro',
  indicio_mejora: 'con indicio de mejora',
  indicio_deterioro: 'con indicio de deterioro',
  sin_senal: 'sin señal de cambio',
  insuficiente: 'con datos insuficientes para ver si cambia',
  no_aplica: '',
}

/** The same where there is no result that it could stand beside. */
const SERIES: Record<Signal, string> = {
  mejora: 'la serie muestra señal de mejora',
  deterioro: 'la serie muestra señal de deterioro',
  indicio_mejora: 'la serie muestra indicio de mejora',
  indicio_deterioro: 'la serie muestra indicio de deterioro',
  sin_senal: 'la serie no muestra señal de cambio',
  insuficiente: 'la serie es aún muy corta para ver si cambia',
  no_aplica: '',
}

/** Where a process doesn't change and its limits are not known. */
const UNCHANGED = 'no mejorará sin cambiar el proceso'

/** What a stable process promises beside a goal that was met. */
const MET: Record<Assurance, string> = {
  sostenida: 'de forma sostenida',
  inalcanzable: 'aunque el proceso, como va, no la cumple',
  azar: 'pero mantenerla depende del azar',
}

/** Beside a goal that was missed. */
const MISSED: Record<Assurance, string> = {
  sostenida: 'aunque el proceso, como va, suele cumplir: conviene ver qué pasó esta vez',
  inalcanzable: 'y estable: no cumplirá la meta sin cambiar el proceso',
  azar: 'y estable: cumplir depende del azar mientras no cambie el proceso',
}

/** Beside a goal that was missed where the floor was reached. */
const SHORT: Record<Assurance, string> = {
  sostenida: 'aunque el proceso, como va, suele cumplirla: conviene ver qué pasó esta vez',
  inalcanzable: 'y es estable: no la cumplirá sin cambiar el proceso',
  azar: 'y es estable: cumplirla depende del azar mientras no cambie el proceso',
}

/**
 * State and signal in one clause, without its full stop: `Cumple la meta, con señal de deterioro`. Limits tell what a process
 * reaches only while it does not change, so assurance is told only where there is no signal.
 */
export function toVerdict(row: Compliance, options: VerdictOptions): string {
  const {signal, assuranceGoal: assurance} = options
  const stable = signal === 'sin_senal'
  switch (row.state) {
    case 'no_aplica':
      return row.no_aplica_reason === null ? 'No aplica' : `No aplica: ${row.no_aplica_reason}`
    case 'sin_meta':
      return clauses('El plan no fija meta', '; ', SERIES[signal])
    case 'sin_dato':
      return clauses('Sin dato: no se sabe si cumple', '; ', SERIES[signal])
    case 'no_exigible':
      return clauses(
        isReached(row) ? 'Aún no es exigible y ya alcanzó la meta' : 'Aún no es exigible',
        ', ',
        CHANGES[signal],
      )
    case 'meta':
      if (!stable) return clauses('Cumple la meta', ', ', CHANGES[signal])
      if (assurance === 'sostenida') return `Cumple la meta ${MET.sostenida}`
      return clauses('Cumple la meta', ', ', assurance === null ? CHANGES.sin_senal : MET[assurance])
    case 'minimo':
      if (!stable) return clauses(toFloorClause(row, null), ', ', CHANGES[signal])
      return clauses(
        toFloorClause(row, options.assuranceFloor),
        ', ',
        assurance === null ? `y es estable: ${UNCHANGED}` : SHORT[assurance],
      )
    case 'incumple':
      if (!stable) return clauses('Incumple', ', ', CHANGES[signal])
      if (assurance === null) return `Incumple y estable: ${UNCHANGED}`
      return clauses('Incumple', assurance === 'sostenida' ? ', ' : ' ', MISSED[assurance])
  }
}

function toFloorClause({direction}: Compliance, floor: Assurance | null): string {
  const sustained = floor === 'sostenida' ? ' de forma sostenida' : ''
  return direction === 'a_lo_sumo'
    ? `Está dentro del límite${sustained}, pero no de la meta`
    : `Cumple el mínimo${sustained}, pero no la meta`
}

/** Only what is to be reached can be reached before its time: an at-most goal may still be passed. */
function isReached({direction, progress, partial}: Compliance): boolean {
  return direction === 'al_menos' && (progress ?? 0) >= 1 && !partial
}

function clauses(first: string, link: string, second: string): string {
  return second === '' ? first : `${first}${link}${second}`
}
