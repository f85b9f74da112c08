import {html} from 'htl'
import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import type {PlanRemark, RemarkRule} from '../domain/plan-remark.js'
import type {Municipality} from '../domain/site.js'
import {toPlanHref} from './links.js'
import {paged} from './paged.js'
import {remarkList, ruleHead} from './plan-remarks.js'
import {groupRows} from './row-group.js'

export interface RemarkOverviewOptions {
  /** In the order in which they are shown. */
  municipalities: readonly Municipality[]
  /** Of how many plans a rule shows the remarks before more are asked for. */
  size?: number
}

/** What the plans leave in doubt, rule by rule and plan by plan; last, the rules that found nothing. */
export function remarkOverview(
  rules: readonly RemarkRule[],
  remarks: readonly PlanRemark[],
  {municipalities, size = 10}: RemarkOverviewOptions,
): HTMLElement {
  const byRule = groupRows(remarks, ({rule}) => rule)
  const silent = rules.filter(({rule}) => !byRule.has(rule))
  return html`<div class="remarks">
    ${rules
      .filter(({rule}) => byRule.has(rule))
      .map((rule) => {
        const found = byRule.get(rule.rule) ?? []
        const byPlan = groupRows(found, ({municipality}) => municipality)
        const plans = municipalities.filter(({slug}) => byPlan.has(slug))
        return html`<section id=${rule.rule} class="remark-rule" data-rule=${rule.rule}>${ruleHead(rule, found.length)}
          ${onDemand(`Ver ${formatCount(found.length, 'observación', 'observaciones')} en ${formatCount(plans.length, 'plan', 'planes')}`, () => planTable(rule, plans, byPlan, size))}</section>`
      })}
    ${silent.length === 0 ? '' : html`<section><h3>Sin observaciones</h3><p>Se revisó también esto, y en ningún plan se encontró: ${silent.map(({title}) => title.toLowerCase()).join('; ')}.</p></section>`}
  </div>`
}

/** How many remarks each rule has and in how many plans, with a way to them; rules that found nothing are left out. */
export function remarkIndex(rules: readonly RemarkRule[], remarks: readonly PlanRemark[]): HTMLElement {
  const byRule = groupRows(remarks, ({rule}) => rule)
  return html`<table class="remark-index">
    <thead><tr><th scope="col">Qué se observa</th><th scope="col" class="number">Observaciones</th><th scope="col" class="number">Planes</th></tr></thead>
    <tbody>${rules
      .filter(({rule}) => byRule.has(rule))
      .map(({rule, title}) => {
        const found = byRule.get(rule) ?? []
        const plans = new Set(found.map(({municipality}) => municipality)).size
        return html`<tr><th scope="row"><a href=${`#${rule}`}>${title}</a></th><td class="number">${formatNumber(found.length)}</td><td class="number">${formatNumber(plans)}</td></tr>`
      })}</tbody></table>`
}

function planTable(
  {title}: RemarkRule,
  plans: readonly Municipality[],
  byPlan: ReadonlyMap<string, PlanRemark[]>,
  size: number,
): HTMLElement {
  const table = html`<table class="remark-table stacked"><caption class="hidden">${title}</caption>
    <thead><tr><th scope="col">Plan</th><th scope="col">Observaciones</th></tr></thead><tbody></tbody></table>`
  return paged(table, plans, {
    size,
    toRow: ({slug, name}) => html`<tr><th scope="row"><a href=${toPlanHref(slug)}>${name}</a>
      <small>${byPlan.get(slug)?.[0]?.file}</small></th><td>${remarkList(byPlan.get(slug) ?? [])}</td></tr>`,
  })
}

/** What is made when it is asked for. */
function onDemand(summary: string, make: () => HTMLElement): HTMLElement {
  const box = html`<details class="on-demand"><summary>${summary}</summary></details>`
  box.addEventListener('toggle', () => box.childElementCount === 1 && box.append(make()))
  return box
}

/** How many remarks there are, and in how many of so many plans. */
export function remarkFinding(remarks: readonly PlanRemark[], plans: number): string {
  if (plans === 0) return 'Aún no hay planes que revisar.'
  const doubtful = new Set(remarks.map(({municipality}) => municipality)).size
  const among = `${formatNumber(doubtful)} de ${formatCount(plans, 'plan', 'planes')}`
  if (remarks.length === 0) return `En ${formatCount(plans, 'plan', 'planes')} no hay observaciones.`
  return `${formatCount(remarks.length, 'observación', 'observaciones')} en ${among}.`
}
