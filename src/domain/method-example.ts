import type {Compliance} from './compliance.js'
import type {DictionaryRow} from './dictionary-row.js'
import type {IndicatorDetail} from './indicator-detail.js'
import type {ProcessLimit, Projection} from './process.js'
import type {Score} from './score.js'
import type {Signal} from './signal.js'

/** What the method page is made of: `metodo.json`. */
export interface Method {
  /** By number: `guayacan-01` is 1. */
  examples: Record<number, MethodExample>
  /** The scores of the examples that show what a score is. */
  scores: Score[]
  dictionary: DictionaryRow[]
}

/** One indicator of the example project: what the plan states, what arrived of it, and what the queries found. */
export interface MethodExample extends IndicatorDetail {
  inputs: ExampleInput[]
  bimesters: (Compliance & {weight: number})[]
  trend: ExampleTrend
}

/** What the queries found of the series of an example. */
export interface ExampleTrend {
  series: {bimester: string; t: number; value: number; numerator: number | null; denominator: number | null}[]
  /** Of all pairs of values, from the smallest on. */
  slopes: {slope: number; same_season: boolean}[]
  /** One a bimester; the last one is of the whole series. */
  tests: ExampleTest[]
  /** One, or none. */
  processes: ExampleProcess[]
  limits: ProcessLimit[]
  projection: (Projection & {bimester: string})[]
  /** One, or none. */
  paces: ExamplePace[]
}

export interface ExampleTest {
  t: number
  n: number | null
  /** Kendall's S: pairs that rise less pairs that fall. */
  s: number | null
  slope: number | null
  slope_low: number | null
  slope_high: number | null
  p_value: number | null
  seasonal: boolean
  signal: Signal
}

export interface ExampleProcess {
  chart: 'xmr' | 'c' | 'p' | null
  centre: number | null
  lower: number | null
  upper: number | null
  baseline_n: number
  provisional: boolean
  last_value: number
  unusual: 'arriba' | 'abajo' | 'racha_arriba' | 'racha_abajo' | null
  assurance_goal: 'sostenida' | 'inalcanzable' | 'azar' | null
  /** Of the baseline: the mean distance of neighbours, and the sums of a ratio. */
  mean_span: number | null
  numerator: number | null
  denominator: number | null
}

export interface ExamplePace {
  pace: number
  word: 'en_ritmo' | 'moderado' | 'insuficiente' | 'retroceso'
  first_value: number
  last_value: number
  goal: number
  /** Bimesters that have passed, and that there are until the due date. */
  elapsed: number
  available: number
}

/** The rows of one file of the example. */
export interface ExampleInput {
  file: string
  columns: string[]
  rows: string[][]
}
