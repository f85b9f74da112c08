import {joinWords} from './join-words.js'
import {inflect} from './noun.js'

/** A state that rows can be in, with its word for one row and for many. */
export interface TalliedState<State> {
  state: State
  words: readonly [one: string, many: string]
}

/** How many rows are in each state, in the order of the states: `2 vencidas, 1 reabierta y 8 cerradas`. */
export function formatTally<State>(
  rows: readonly {state: State}[],
  states: readonly TalliedState<State>[],
): string {
  const counts = states.map(({state, words}) => ({
    words,
    count: rows.filter((row) => row.state === state).length,
  }))
  return joinWords(
    counts.map(({count, words}) => (count === 0 ? '' : `${count} ${inflect(count, ...words)}`)),
  )
}
