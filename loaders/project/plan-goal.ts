import {findGoalFaults, formatGoalFault} from '../../src/domain/goal-fault.js'
import {findMeasure} from '../../src/domain/measure.js'
import type {Finding, PlanRow} from './plan-row.js'

/** What a row demands; all null where the plan states no goal. `floor` is the limit of an at-most goal and the low end of a range. */
export interface Goal {
  floor: number | null
  goal: number | null
  tolerance: number | null
}

/** The goal of a row; notes one that can't be judged. `written` are the cells as the file has them. A floor that stands alone is the goal. */
export function resolveGoal(
  row: PlanRow,
  written: Readonly<Record<string, string>>,
  findings: Finding[],
): Goal {
  const add = (column: string, expected: string) =>
    findings.push({column, message: formatGoalFault({expected}, written[column] ?? '')})
  const isRatio = findMeasure(row.forma)?.denominator !== 'none'
  for (const column of ['minimo', 'meta'] as const) {
    if (isRatio && (row[column] ?? 0) > 1 && !written[column]?.endsWith('%'))
      add(column, 'un porcentaje como 80 %, porque el indicador es una razón')
  }
  if (row.peso === 0) add('peso', 'un número mayor que 0, o la celda vacía para 1')
  if (row.tolerancia !== null && row.sentido !== 'entre')
    add('tolerancia', 'la celda vacía: solo la usa el sentido «entre»')

  for (const {column, expected} of findGoalFaults(row, written)) add(column, expected)
  if (row.sentido === 'entre') return {floor: row.minimo, goal: row.meta, tolerance: row.tolerancia}
  return {floor: row.meta === null ? null : row.minimo, goal: row.meta ?? row.minimo, tolerance: null}
}
