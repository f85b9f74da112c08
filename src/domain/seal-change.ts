import type {State} from './state.js'

/** One row per indicator of a closed bimester whose result is another now. */
export interface SealChange {
  municipality: string
  bimester: string
  t: number
  code: string
  indicator: string
  unit: string
  ratio: boolean
  /** What was closed; null also where the indicator was not in the plan then. */
  sealed_value: number | null
  sealed_goal: number | null
  sealed_compliance: number | null
  sealed_state: State | null
  /** What it is now; null also where the indicator is no more. */
  value: number | null
  goal: number | null
  compliance: number | null
  state: State | null
  /** The files behind it that were added, changed or taken away. */
  files: string[]
}

/** A closed bimester as pages tell it. */
export interface ShownSeal {
  bimester: string
  closed_on: string
  cutoff: string
  /** The hash of the record, which its minutes should have too. */
  sha256: string
  /** Whether demonstration files were read when it was closed. */
  demo: boolean
}

/** Why the result is another, for people. */
export function formatSealCause({files, sealed_state: before, state, sealed_goal, goal}: SealChange): string {
  if (before === null) return 'el indicador no estaba en el plan al cerrar'
  if (state === null) return 'el indicador ya no está en el plan'
  if (files.length > 0) return `por ${files.join(', ')}`
  if (sealed_goal !== goal) return 'cambió la meta en el plan'
  return 'ningún archivo suyo cambió: cambiaron el plan, las excepciones, o lo que se sabe con el paso del tiempo'
}
