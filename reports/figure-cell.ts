import type {Compliance} from '../src/domain/compliance.js'
import {formatShare} from '../src/domain/number.js'
import {formatFloor, formatGoal, formatParts, formatSpan, formatValue} from '../src/domain/quantity.js'
import {formatScore, type Score} from '../src/domain/score.js'
import {toStateWords} from '../src/domain/state.js'
import {toVerdictNotes} from '../src/domain/verdict.js'
import {type Cell, NONE, numberCell, shareCell, stateCell, textCell} from './cell.js'

/** What was measured, with what it was taken over. */
export function valueCell(row: Compliance): Cell {
  if (row.value === null) return textCell('sin dato')
  const notes = [formatParts(row), formatSpan(row)]
  return row.ratio
    ? shareCell(row.value, formatValue(row), notes)
    : numberCell(row.value, formatValue(row), notes)
}

/** The goal, as often as it must be reached. */
export function goalCell(row: Compliance): Cell {
  if (row.goal === null) return textCell('sin meta')
  const text = formatGoal(row)
  const notes = [row.goal_assumed ? 'meta supuesta: el plan no la dice' : '']
  return row.ratio ? shareCell(row.goal, text, notes) : numberCell(row.goal, text, notes)
}

/** The plan's own minimum beside a higher goal, or the limit of an at-most one. */
export function floorCell(row: Compliance): Cell {
  if (row.floor === null || formatFloor(row) === '') return NONE
  return row.ratio ? shareCell(row.floor, formatFloor(row)) : numberCell(row.floor, formatFloor(row))
}

/** How much of the goal the window that is open holds. */
export function progressCell(row: Compliance): Cell {
  return row.progress === null ? NONE : shareCell(row.progress)
}

/** The compliance with its bounds where something is missing; why there is none where nothing is judged. */
export function complianceCell(row: Compliance): Cell {
  const {compliance, compliance_min: low, compliance_max: high} = row
  const isBounded = low !== null && high !== null && low < high
  const bounds = isBounded ? `entre ${formatShare(low)} y ${formatShare(high)}` : ''
  if (compliance === null) return textCell(toStateWords(row.state).word, [bounds])
  return shareCell(compliance, formatShare(compliance), [bounds])
}

/** The state, whether the goal itself was reached, and what it takes to understand both. */
export function verdictCell(row: Compliance): Cell {
  return stateCell(row.state, [toGoalReached(row), ...toVerdictNotes(row)])
}

/** A score with its bounds and what is missing. */
export function scoreCell(score: Score, edges: readonly number[]): Cell {
  const text = formatScore(score, edges)
  return score.score === null ? textCell(text) : shareCell(score.score, text)
}

/** «meta alcanzada: no»: a high compliance can make a missed goal look met. Empty where nothing was due. */
export function toGoalReached({state}: Compliance): string {
  if (state === 'sin_dato') return 'meta alcanzada: no se sabe'
  if (state === 'meta') return 'meta alcanzada: sí'
  return state === 'minimo' || state === 'incumple' ? 'meta alcanzada: no' : ''
}
