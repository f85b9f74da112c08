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
    findings.push({column, message: `«${written[column]}» no sirve: se esperaba ${expected}.`})
  const isRatio = findMeasure(row.forma)?.denominator !== 'none'
  for (const column of ['minimo', 'meta'] as const) {
    if (isRatio && (row[column] ?? 0) > 1 && !written[column]?.endsWith('%'))
      add(column, 'un porcentaje como 80 %, porque el indicador es una razón')
  }
  if (row.peso === 0) add('peso', 'un número mayor que 0, o la celda vacía para 1')
  if (row.tolerancia !== null && row.sentido !== 'entre')
    add('tolerancia', 'la celda vacía: solo la usa el sentido «entre»')

  if (row.sentido === 'entre') return resolveRange(row, add)
  const goal = row.meta ?? row.minimo
  const floor = row.meta === null ? null : row.minimo
  if (row.sentido === 'al_menos') {
    const zero = (['minimo', 'meta'] as const).find((column) => row[column] === 0)
    if (zero !== undefined) add(zero, 'más de 0, porque «al menos 0» se cumple siempre; o la celda vacía')
    else if (floor !== null && goal !== null && floor > goal)
      add('minimo', `la meta «${written.meta}» o menos`)
  } else if (floor !== null && goal !== null && floor <= goal) {
    add('minimo', `un límite mayor que la meta «${written.meta}», o la celda vacía`)
  }
  return {floor, goal, tolerance: null}
}

function resolveRange(
  {minimo, meta, tolerancia}: PlanRow,
  add: (column: string, expected: string) => void,
): Goal {
  if (minimo === null && meta !== null) add('minimo', 'el extremo bajo del rango')
  if (meta === null && minimo !== null) add('meta', 'el extremo alto del rango')
  if (minimo !== null && meta !== null && minimo > meta) add('minimo', 'el extremo alto del rango o menos')
  if (tolerancia === 0) add('tolerancia', 'un número mayor que 0, o la celda vacía')
  return {floor: minimo, goal: meta, tolerance: tolerancia}
}
