import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {formatShare} from '../domain/number.js'
import {formatFloor, formatGoal, formatSpan, formatValue} from '../domain/quantity.js'
import {isOverdue, toVerdictNotes} from '../domain/verdict.js'
import {methodLink} from './method-link.js'
import {stateMark} from './state-mark.js'
import {termHelp} from './term-help.js'

export interface IndicatorFiguresOptions {
  /** The row of the same bimester a year before. */
  before?: Compliance | undefined
  /** The way from the page to the site's root. Default `.`. */
  root?: string
}

/** How an indicator stands in a bimester: state, value, goal, compliance, and the same bimester a year before. */
export function indicatorFigures(
  row: Compliance,
  {before, root = '.'}: IndicatorFiguresOptions = {},
): HTMLElement {
  const {compliance, compliance_min: low, compliance_max: high} = row
  return html`<dl class="figures">
    <div><dt>${methodLink('Estado', 'estados', {root})}</dt><dd>${stateMark(row.state)}${toVerdictNotes(row).map((note) => html`<small>${note}</small>`)}${isOverdue(row) ? html`<span class="overdue-flag">plazo legal vencido</span>` : ''}</dd></div>
    <div><dt>Valor en ${toBimesterWords(row.bimester)}</dt><dd><strong>${formatValue(row)}</strong>${small(formatSpan(row))}</dd></div>
    <div><dt>${termHelp('meta', {text: 'Meta', root})}</dt><dd><strong>${formatGoal(row)}</strong>${small(formatFloor(row))}</dd></div>
    ${
      compliance === null
        ? row.progress === null
          ? ''
          : html`<div><dt>${termHelp('avance', {text: 'Avance', root})}</dt><dd><strong>${formatShare(row.progress, {digits: 0})}</strong><small>del periodo en curso</small></dd></div>`
        : html`<div><dt>${termHelp('cumplimiento', {text: 'Cumplimiento', root})}</dt><dd><strong>${formatShare(compliance, {digits: 0})}</strong>${small(low !== null && high !== null && low !== high ? `entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})}` : '')}</dd></div>`
    }
    ${before === undefined ? '' : html`<div><dt>El mismo bimestre del año anterior</dt><dd><strong>${formatValue(before)}</strong>${stateMark(before.state)}</dd></div>`}
  </dl>`
}

function small(text: string): HTMLElement | string {
  return text === '' ? '' : html`<small>${text}</small>`
}
