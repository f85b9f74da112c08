import type {State} from '../state.js'
import {addUp, toMean} from './decimal.js'
import type {JudgedWindow} from './judged-windows.js'

/** What the windows that close in a bimester say together, as the table `closing` has it. */
export interface Closing {
  windows: number
  windows_known: number
  windows_met: number
  compliance: number | null
  compliance_min: number | null
  compliance_max: number | null
  floor: number | null
  goal: number | null
  shortfall: number | null
  excess: number | null
  adds_up: boolean
  reason: string | null
  state: State
}

/** Judges a bimester by the windows that close in it, at least one. */
export function close(judged: readonly JudgedWindow[]): Closing {
  const inOrder = judged.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1))
  const last = inOrder.at(-1) as JudgedWindow
  const states = judged.map(({state}) => state)
  const missed = judged.filter(({state}) => state === 'incumple' || state === 'minimo')
  const addsUp = judged.every(({adds_up}) => adds_up)
  const isUntold = missed.some(({shortfall, excess}) => shortfall === null && excess === null)
  const together = (values: (number | null)[]) =>
    isUntold ? null : addsUp ? addUp(values) : toLargest(values)
  return {
    windows: states.filter((state) => state !== 'no_aplica').length,
    windows_known: states.filter((state) => state !== 'no_aplica' && state !== 'sin_dato').length,
    windows_met: states.filter((state) => state === 'meta').length,
    compliance: toMean(inOrder.map(({attainment}) => attainment)),
    compliance_min: toMean(inOrder.map(({attainment_min}) => attainment_min)),
    compliance_max: toMean(inOrder.map(({attainment_max}) => attainment_max)),
    floor: last.floor,
    goal: last.goal,
    shortfall: together(missed.map(({shortfall}) => shortfall)),
    excess: together(missed.map(({excess}) => excess)),
    adds_up: addsUp,
    reason: judged.flatMap(({reason}) => reason ?? []).sort()[0] ?? null,
    state: toState(states),
  }
}

function toState(states: readonly State[]): State {
  if (states.every((state) => state === 'no_aplica')) return 'no_aplica'
  return (['incumple', 'sin_dato', 'minimo'] as const).find((state) => states.includes(state)) ?? 'meta'
}

function toKey({window}: JudgedWindow): string {
  return `${window.last} ${window.first}`
}

function toLargest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}
