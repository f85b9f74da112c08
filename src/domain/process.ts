/** One row per value of a series that has limits: where its values are expected while the process stays as it is. */
export interface ProcessLimit {
  t: number
  lower: number
  centre: number
  upper: number
}

/** One row per bimester ahead: the band that holds its value with a probability of 80 %, if all goes on as it did. */
export interface Projection {
  t: number
  value: number
  low: number
  high: number
}

/** The process behind a series, at the cut-off. What is not known is absent. */
export interface Process {
  /** Absent where there are too few values for limits. */
  chart?: 'xmr' | 'c' | 'p'
  lower?: number
  upper?: number
  /** How many values the limits are computed from. */
  baseline_n: number
  /** From fewer than twelve values. */
  provisional?: true
  last_t: number
  last_value: number
  unusual?: keyof typeof UNUSUAL_WORDS
  assurance_goal?: keyof typeof ASSURANCE_WORDS
  assurance_floor?: keyof typeof ASSURANCE_WORDS
}

export type Assurance = keyof typeof ASSURANCE_WORDS

/** How fast a stock or a phase moves, held against how fast it has to: 1 is just in time. */
export interface Pace {
  pace: number
  word: keyof typeof PACE_WORDS
}

export const UNUSUAL_WORDS = {
  arriba: 'por encima de los límites',
  abajo: 'por debajo de los límites',
  racha_arriba: 'ocho seguidos por encima del centro',
  racha_abajo: 'ocho seguidos por debajo del centro',
} as const

/** Whether a process that does not change reaches what the plan asks. */
export const ASSURANCE_WORDS = {
  sostenida: 'se cumple de forma sostenida',
  inalcanzable: 'no se alcanzará sin cambiar el proceso',
  azar: 'cumplir depende del azar',
} as const

export const PACE_WORDS = {
  en_ritmo: 'en ritmo',
  moderado: 'ritmo moderado',
  insuficiente: 'ritmo insuficiente',
  retroceso: 'retroceso',
} as const
