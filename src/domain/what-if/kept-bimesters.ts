import type {Compliance} from '../compliance.js'
import type {State} from '../state.js'

/** How many bimesters something fell due in, and how it came out; carried results are no bimesters of their own. */
export interface KeptBimesters {
  due: number
  met: number
  floor: number
  failed: number
  unknown: number
}

/** Counts the bimesters in which an indicator was due. */
export function countKept(rows: readonly Compliance[]): KeptBimesters {
  const fresh = rows.filter(({carried}) => !carried)
  const count = (state: State) => fresh.filter((row) => row.state === state).length
  const [met, floor, failed, unknown] = [count('meta'), count('minimo'), count('incumple'), count('sin_dato')]
  return {due: met + floor + failed + unknown, met, floor, failed, unknown}
}
