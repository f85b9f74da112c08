import {svg} from 'htl'
import type {State} from '../domain/state.js'

/** The shape of each state in a square of 16, in the text's colour: they stay apart in grey and in print. */
const SHAPES: Record<State, () => SVGElement> = {
  meta: () => svg`<circle cx="8" cy="8" r="6" fill="currentColor"/>`,
  minimo: () => svg`<g><circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5"/>
    <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor"/></g>`,
  incumple: () => svg`<circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" stroke-width="2.75"/>`,
  sin_dato:
    () => svg`<g><rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="none" stroke="currentColor"/>
    <path d="M2 8 8 2M2 14 14 2M8 14l6-6" stroke="currentColor" stroke-width=".75" opacity=".55"/>
    <text x="8" y="12" text-anchor="middle" font-size="11" font-weight="800" fill="currentColor">?</text></g>`,
  no_exigible: () => svg`<g><rect x="1.5" y="1.5" width="13" height="13" rx="6.5" class="ground"/>
    <circle cx="8" cy="8" r="1.75" fill="currentColor"/></g>`,
  sin_meta: () => svg`<path d="M3 8h10" stroke="currentColor" stroke-width="2"/>`,
  no_aplica: () => svg`<path d="m5 5 6 6m0-6-6 6" stroke="currentColor" stroke-width="1.5"/>`,
}

/** The glyph of a state, for the eye only: its word always stands beside it. */
export function stateGlyph(state: State): SVGElement {
  return svg`<svg class=${`glyph state-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    ${SHAPES[state]()}</svg>`
}
