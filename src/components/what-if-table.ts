import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatShare} from '../domain/number.js'
import {formatFloor, formatSpan, formatValue} from '../domain/quantity.js'
import {formatScore, type Score} from '../domain/score.js'
import {toSentence} from '../domain/sentence.js'
import {formatWindows, toVerdictNotes} from '../domain/verdict.js'
import {formatAsked} from './asked-goal.js'
import {stateMark} from './state-mark.js'

/** An indicator's bimester, and the score of the plan then. */
export interface Standing {
  row: Compliance | undefined
  score: Score | undefined
}

/** How a bimester stands, and how it would: side by side. */
export function whatIfTable(
  now: Standing,
  then: Standing,
  {name, edges}: {name: string; edges: readonly number[]},
): HTMLElement {
  const line = (title: string, toCell: (standing: Standing) => unknown) =>
    html`<tr><th scope="row">${title}</th><td data-label="Con el plan">${toCell(now)}</td><td data-label="Con la propuesta">${toCell(then)}</td></tr>`
  // Two scores that differ are told apart, however little.
  const apart = [now.score?.score, then.score?.score].filter((score) => typeof score === 'number')
  const told = (toText: (row: Compliance) => unknown) => (standing: Standing) =>
    standing.row === undefined ? '—' : toText(standing.row)
  return html`<table class="what-if-table stacked">
    <thead><tr><td></td><th scope="col">Con el plan</th><th scope="col">Con la propuesta</th></tr></thead>
    <tbody>
      ${line(
        'Meta',
        told((row) => [formatAsked(row), small(formatFloor(row))]),
      )}
      ${line(
        'Valor',
        told((row) => [formatValue(row), small(formatSpan(row))]),
      )}
      ${line(
        'Estado',
        told((row) => [stateMark(row.state), ...toVerdictNotes(row).map(small)]),
      )}
      ${line('Cumplimiento', told(formatCompliance))}
      ${line('Qué dice', told(toPlainSentence))}
      ${line(`Puntaje del plan de ${name}`, ({score}) =>
        score === undefined ? '—' : formatScore(score, [...edges, ...apart]),
      )}
    </tbody></table>`
}

/** Every bimester as it stands and as it would, the latest first. */
export function whatIfHistory(present: readonly Compliance[], restated: readonly Compliance[]): HTMLElement {
  const others = new Map(restated.map((row) => [row.t, row]))
  return html`<table class="what-if-history">
    <thead>
      <tr><th rowspan="2" scope="col">Bimestre</th><th colspan="3" scope="colgroup">Con el plan</th><th colspan="3" scope="colgroup">Con la propuesta</th></tr>
      <tr>${[0, 1].map(() => ['Valor', 'Cumplimiento', 'Estado'].map((title) => html`<th scope="col">${title}</th>`))}</tr>
    </thead>
    <tbody>${present.toReversed().map((row) => {
      const other = others.get(row.t)
      return html`<tr><th scope="row">${toBimesterWords(row.bimester)}</th>${historyCells(row)}${other === undefined ? '' : historyCells(other)}</tr>`
    })}</tbody></table>`
}

function historyCells(row: Compliance): HTMLElement[] {
  return [
    html`<td class="number">${formatValue(row)}</td>`,
    html`<td class="number">${formatCompliance(row)}</td>`,
    html`<td>${stateMark(row.state)}${small(formatWindows(row))}${row.carried ? small('arrastrado') : ''}</td>`,
  ]
}

/** What is said of a goal alone: what its history shows stays as it is, and is told elsewhere. */
function toPlainSentence(row: Compliance): string {
  return toSentence(row, {signal: 'no_aplica', assuranceGoal: null, assuranceFloor: null})
}

function formatCompliance({compliance, compliance_min: low, compliance_max: high}: Compliance): unknown {
  const isBounded = low !== null && high !== null && low !== high
  const bounds = isBounded ? `entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})}` : ''
  if (compliance === null) return bounds === '' ? '—' : bounds
  return [formatShare(compliance, {digits: 0}), small(bounds)]
}

function small(text: string): HTMLElement | string {
  return text === '' ? '' : html`<small>${text}</small>`
}
