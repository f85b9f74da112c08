import {html} from 'htl'
import {formatOverdue, formatScore, type Score} from '../domain/score.js'

/** A score as the page's main figure, with its bounds and what is missing after it. `edges` are those of the colour bands. */
export function scoreLine(score: Score, {edges = []}: {edges?: readonly number[]} = {}): HTMLElement {
  const [figure = '', ...rest] = formatScore(score, edges).split(', ')
  const overdue = formatOverdue(score)
  const words = score.score === null ? figure : html.fragment`<strong>${figure}</strong> de puntaje`
  return html`<p class="score-line">${words}${rest.map((part) => `, ${part}`)}
    ${overdue === '' ? '' : html`<span class="overdue-flag">${overdue}</span>`}
    ${score.provisional ? html`<small>Provisional: el bimestre sigue abierto.</small>` : ''}</p>`
}
