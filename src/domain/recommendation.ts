import {formatDate} from './calendar-date.js'
import type {Compliance} from './compliance.js'
import {formatClosedAmount, formatOpenAmount} from './sentence.js'
import type {Signal} from './signal.js'
import {formatCoverage} from './verdict.js'

/** What a rule can recommend where a goal was missed, by what the series signals. */
const BY_SIGNAL: Record<Signal, string> = {
  mejora: 'sostener lo que se viene haciendo hasta alcanzar la meta, porque la serie muestra señal de mejora',
  indicio_mejora:
    'sostener lo que se viene haciendo hasta alcanzar la meta, porque la serie muestra indicio de mejora',
  deterioro: 'establecer qué cambió y corregirlo, porque la serie muestra señal de deterioro',
  indicio_deterioro: 'establecer qué cambió y corregirlo, porque la serie muestra indicio de deterioro',
  sin_senal: 'cambiar la forma de trabajo, porque la serie es estable y no mejorará por sí sola',
  insuficiente: 'establecer la causa y definir la acción que la corrija',
  no_aplica: 'establecer la causa y definir la acción que la corrija',
}

/**
 * A draft of what to do about an indicator, of its state, signal and what is missing, and of nothing else; empty where there is
 * nothing to be done. A person adopts it, changes it or leaves it out.
 */
export function toRecommendation(row: Compliance): string {
  switch (row.state) {
    case 'incumple':
      return toText([toRemedy(row), formatClosedAmount(row), formatOpenAmount(row)])
    case 'minimo':
      return toText([
        `para pasar del ${row.direction === 'a_lo_sumo' ? 'límite' : 'mínimo'} a la meta, ${BY_SIGNAL[row.signal]}`,
        formatClosedAmount(row),
        formatOpenAmount(row),
      ])
    case 'sin_dato': {
      const coverage = formatCoverage(row)
      return toText([
        `aportar el dato que falta${coverage === '' ? '' : ` (${coverage})`}, o declarar por qué no lo hay: sin él no se sabe si cumple`,
        formatOpenAmount(row),
      ])
    }
    case 'no_exigible': {
      const amount = formatOpenAmount(row)
      return amount === '' ? '' : toText([`programar lo que falta: ${amount}`])
    }
    case 'sin_meta':
      return toText(['fijar la meta en el plan: sin ella no se puede juzgar'])
    case 'meta':
      return row.signal.endsWith('deterioro')
        ? toText([
            `vigilarlo: cumple, pero la serie muestra ${row.signal === 'deterioro' ? 'señal' : 'indicio'} de deterioro`,
          ])
        : ''
    case 'no_aplica':
      return ''
  }
}

function toRemedy({legal, window_kind, due_date, signal}: Compliance): string {
  if (legal) return 'completar cuanto antes lo que exige el plazo legal vencido'
  if (window_kind === 'plazo' && due_date !== null)
    return `completar lo que el plan pedía para el ${formatDate(due_date)}`
  return BY_SIGNAL[signal]
}

function toText(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(' ')
}
