import {html} from 'htl'
import {formatLines} from '../domain/line-range.js'
import type {PlanRemark, RemarkRule} from '../domain/plan-remark.js'
import {groupRows} from './row-group.js'

/** What one plan leaves in doubt, rule by rule: what it means, what to ask, and each remark with its lines. */
export function planRemarks(rules: readonly RemarkRule[], remarks: readonly PlanRemark[]): HTMLElement {
  const groups = groupRows(remarks, ({rule}) => rule)
  return html`<div class="remarks">${rules.map((rule) => {
    const group = groups.get(rule.rule) ?? []
    return html`<section class="remark-rule" data-rule=${rule.rule}>${ruleHead(rule, group.length)}${remarkList(group)}</section>`
  })}</div>`
}

/** A rule with how often it found something: its title, what it means and what to ask. */
export function ruleHead({title, meaning, question}: RemarkRule, count: number): HTMLElement {
  return html`<div><h3>${title} <span class="count">${count}</span></h3>
    <p class="meaning">${meaning} <em>${question}</em></p></div>`
}

/** Remarks with the lines of the plan's file that say so. */
export function remarkList(remarks: readonly PlanRemark[]): HTMLElement {
  return html`<ul class="remark-list">${remarks.map(
    ({lines, text}) => html`<li>${text} <span class="code">${formatLines(lines)}</span></li>`,
  )}</ul>`
}
