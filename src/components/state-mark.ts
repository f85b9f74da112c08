import {html} from 'htl'
import {type State, toStateWords} from '../domain/state.js'
import {stateGlyph} from './state-glyph.js'

/** A state told three times: glyph, word and colour. */
export function stateMark(state: State, {words = toStateWords(state).word} = {}): HTMLElement {
  return html`<span class=${`state state-${state}`} data-state=${state}>${stateGlyph(state)}<span>${words}</span></span>`
}
