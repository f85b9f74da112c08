import type {AttainmentInputs} from './attainment-formula.js'
import type {Compliance} from './compliance.js'
import type {Score} from './score.js'
import type {State} from './state.js'
import type {WindowKind} from './window-kind.js'

/** What the method page is made of: `metodo.json`. */
export interface Method {
  /** By number: `guayacan-01` is 1. */
  examples: Record<number, MethodExample>
  /** The scores of the examples that show what a score is. */
  scores: Score[]
  dictionary: DictionaryEntry[]
}

/** One indicator of the example project: what arrived of it, and what the queries found. */
export interface MethodExample {
  indicator: string
  targets: ExampleTarget[]
  inputs: ExampleInput[]
  windows: ExampleWindow[]
  bimesters: Compliance[]
}

/** A row of the plan: the goal and the days between which it holds, and its weight in scores. */
export interface ExampleTarget {
  valid_from: string
  valid_until: string
  floor: number | null
  goal: number | null
  weight: number
}

/** The rows of one file of the example. */
export interface ExampleInput {
  file: string
  columns: string[]
  rows: string[][]
}

/** A window that has closed and that a goal judges; a due date once for each bimester from its day on. */
export interface ExampleWindow extends AttainmentInputs {
  window_kind: WindowKind
  first_day: string
  last_day: string
  /** The day of the look. */
  as_of: string
  numerator: number | null
  denominator: number | null
  /** From 0 to 1. */
  attainment: number | null
  attainment_min: number | null
  attainment_max: number | null
  state: State
  reason: string | null
  partial: boolean
  covered_days: number | null
  window_days: number
}

/** A row of the data dictionary. */
export interface DictionaryEntry {
  archivo: string
  columna: string
  valor: string
  descripcion: string
}
