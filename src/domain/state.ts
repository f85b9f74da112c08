/** One of the seven answers to «¿cumplió?» that an indicator can have in a bimester (`docs/glossary.md`). */
export type State = 'meta' | 'minimo' | 'incumple' | 'sin_dato' | 'no_exigible' | 'sin_meta' | 'no_aplica'

export interface StateWords {
  state: State
  /** What a person reads. */
  word: string
  /** Stands beside the word, so that colour never carries the meaning alone. */
  glyph: string
}

/** The seven states in the order in which every page and document shows them. */
export const STATES: readonly StateWords[] = [
  {state: 'meta', word: 'cumple la meta', glyph: '●'},
  {state: 'minimo', word: 'cumple el mínimo', glyph: '◐'},
  {state: 'incumple', word: 'incumple', glyph: '○'},
  {state: 'sin_dato', word: 'sin dato', glyph: '?'},
  {state: 'no_exigible', word: 'no exigible aún', glyph: '·'},
  {state: 'sin_meta', word: 'sin meta', glyph: '–'},
  {state: 'no_aplica', word: 'no aplica', glyph: '×'},
]

/** The words and glyph of a state; throws on a value that is not one of the seven. */
export function toStateWords(state: string): StateWords {
  const words = STATES.find((s) => s.state === state)
  if (words === undefined) throw new Error(`not a state: ${state}`)
  return words
}
