import {html} from 'htl'
import {type Score, toStateCounts} from '../domain/score.js'
import {stateMark} from './state-mark.js'

/** The indicators of a score by state: «● 12 cumplen la meta  ○ 4 incumplen». */
export function stateCounts(score: Score): HTMLElement {
  return html`<ul class="state-counts">${toStateCounts(score).map(
    ({state, count, words}) => html`<li>${stateMark(state, {words: `${count} ${words}`})}</li>`,
  )}</ul>`
}
