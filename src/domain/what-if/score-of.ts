import type {Compliance} from '../compliance.js'
import type {Score} from '../score.js'
import type {State} from '../state.js'

/** What of an indicator's bimester a score is made of. */
export type Scored = Pick<
  Compliance,
  | 'municipality'
  | 'code'
  | 'position'
  | 'bimester'
  | 't'
  | 'weight'
  | 'state'
  | 'compliance'
  | 'compliance_min'
  | 'compliance_max'
  | 'legal'
  | 'provisional'
>

/** The score of a municipality in each bimester of its indicators, as `loaders/sql/marts/score.sql` would say, and tested equal to it. */
export function toScores(rows: readonly Scored[]): Score[] {
  const bimesters = new Map<number, Scored[]>()
  for (const row of rows) bimesters.set(row.t, [...(bimesters.get(row.t) ?? []), row])
  return [...bimesters]
    .sort(([a], [b]) => a - b)
    .map(([t, own]): Score => {
      const inOrder = own.toSorted((a, b) => a.position - b.position)
      const count = (state: State) => own.filter((row) => row.state === state).length
      const judged = inOrder.filter(({state}) => ['meta', 'minimo', 'incumple', 'sin_dato'].includes(state))
      const weight = toSum(judged.map((row) => row.weight))
      const known = inOrder.filter(({compliance}) => compliance !== null)
      const [first] = own as [Scored, ...Scored[]]
      return {
        municipality: first.municipality,
        bimester: first.bimester,
        t,
        score: toShare(
          known.map((row) => row.weight * (row.compliance ?? 0)),
          toSum(known.map((row) => row.weight)),
        ),
        score_min: toShare(
          judged.map((row) => row.weight * (row.compliance_min ?? 0)),
          weight,
        ),
        score_max: toShare(
          judged.map((row) => row.weight * (row.compliance_max ?? 0)),
          weight,
        ),
        n_meta: count('meta'),
        n_minimo: count('minimo'),
        n_incumple: count('incumple'),
        n_sin_dato: count('sin_dato'),
        n_no_exigible: count('no_exigible'),
        n_sin_meta: count('sin_meta'),
        n_no_aplica: count('no_aplica'),
        overdue: own.filter(({legal, state}) => legal && state === 'incumple').length,
        provisional: own.some(({provisional}) => provisional),
      }
    })
}

function toShare(parts: readonly number[], weight: number): number | null {
  return parts.length === 0 || weight === 0 ? null : toSum(parts) / weight
}

function toSum(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}
