import type {Compliance} from './compliance.js'

/** What a row of a plan asks for: the columns `sentido`, `minimo`, `meta` and `tolerancia`. */
export interface StatedGoal {
  sentido: Compliance['direction']
  minimo: number | null
  meta: number | null
  tolerancia: number | null
}

/** A column of a row that cannot be judged by, and what was expected of it. */
export interface GoalFault {
  column: 'minimo' | 'meta' | 'tolerancia'
  expected: string
}

/** What makes a goal one that nothing can be judged by. `written` are the figures as people wrote them. */
export function findGoalFaults(
  {sentido, minimo, meta, tolerancia}: StatedGoal,
  written: Readonly<Record<string, string>>,
): GoalFault[] {
  if (sentido === 'entre') return findRangeFaults({minimo, meta, tolerancia})
  const goal = meta ?? minimo
  const floor = meta === null ? null : minimo
  if (sentido === 'al_menos') {
    const zero = [['minimo', minimo] as const, ['meta', meta] as const].find(([, figure]) => figure === 0)
    if (zero !== undefined)
      return [
        {column: zero[0], expected: 'más de 0, porque «al menos 0» se cumple siempre; o la celda vacía'},
      ]
    if (floor !== null && goal !== null && floor > goal)
      return [{column: 'minimo', expected: `la meta «${written.meta}» o menos`}]
  } else if (floor !== null && goal !== null && floor <= goal) {
    return [{column: 'minimo', expected: `un límite mayor que la meta «${written.meta}», o la celda vacía`}]
  }
  return []
}

/** A fault as it is told: the figure as it was written, and what was expected. */
export function formatGoalFault({expected}: {expected: string}, written: string): string {
  return `«${written}» no sirve: se esperaba ${expected}.`
}

function findRangeFaults({minimo, meta, tolerancia}: Omit<StatedGoal, 'sentido'>): GoalFault[] {
  const faults: GoalFault[] = []
  if (minimo === null && meta !== null) faults.push({column: 'minimo', expected: 'el extremo bajo del rango'})
  if (meta === null && minimo !== null) faults.push({column: 'meta', expected: 'el extremo alto del rango'})
  if (minimo !== null && meta !== null && minimo > meta)
    faults.push({column: 'minimo', expected: 'el extremo alto del rango o menos'})
  if (tolerancia === 0)
    faults.push({column: 'tolerancia', expected: 'un número mayor que 0, o la celda vacía'})
  return faults
}
