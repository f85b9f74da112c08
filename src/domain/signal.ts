/** One of the seven answers to «¿está cambiando?» that an indicator can have in a bimester (`docs/glossary.md`). */
export type Signal =
  | 'mejora'
  | 'deterioro'
  | 'indicio_mejora'
  | 'indicio_deterioro'
  | 'sin_senal'
  | 'insuficiente'
  | 'no_aplica'

export interface SignalWords {
  signal: Signal
  /** What a person reads. */
  word: string
  /** Stands beside the word, only where there is a signal: a weaker sign deserves no arrow. */
  arrow: string | null
}

/** The seven signals in the order in which every page and document shows them. An arrow up is for the better, whatever the direction of the goal. */
export const SIGNALS: readonly SignalWords[] = [
  {signal: 'mejora', word: 'señal de mejora', arrow: '↗'},
  {signal: 'deterioro', word: 'señal de deterioro', arrow: '↘'},
  {signal: 'indicio_mejora', word: 'indicio de mejora', arrow: null},
  {signal: 'indicio_deterioro', word: 'indicio de deterioro', arrow: null},
  {signal: 'sin_senal', word: 'sin señal de cambio', arrow: null},
  {signal: 'insuficiente', word: 'datos insuficientes', arrow: null},
  {signal: 'no_aplica', word: 'no se prueba', arrow: null},
]

/** The words and arrow of a signal; throws on a value that is not one of the seven. */
export function toSignalWords(signal: string): SignalWords {
  const words = SIGNALS.find((s) => s.signal === signal)
  if (words === undefined) throw new Error(`not a signal: ${signal}`)
  return words
}
