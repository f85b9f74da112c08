import {html} from 'htl'
import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import type {PlanRemark, PlanReview, RemarkRule} from '../domain/plan-remark.js'
import type {Municipality} from '../domain/site.js'
import {toPlanHref} from './links.js'
import {onDemand} from './on-demand.js'
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
  {rules, counts, remarks}: PlanReview,
  {municipalities, size = 10}: RemarkOverviewOptions,
): HTMLElement {
  const byRule = groupRows(remarks, ({rule}) => rule)
  const silent = rules.filter(({rule}) => counts[rule] === undefined)
  return html`<div class="remarks">
    ${rules.map((rule) => {
      const all = counts[rule.rule]
      if (all === undefined) return ''
      const words = `Ver ${formatCount(all.found, 'observación', 'observaciones')} en ${formatCount(all.municipalities, 'plan', 'planes')}`
      const shown = byRule.get(rule.rule) ?? []
      return html`<section id=${rule.rule} class="remark-rule" data-rule=${rule.rule}>${ruleHead(rule, all.found)}
        ${onDemand(words, () => html`<div>${planTable(rule, shown, {municipalities, size})}${rest(all.found, shown.length)}</div>`)}</section>`
    })}
    ${silent.length === 0 ? '' : html`<section class="remark-rule"><h3>Sin observaciones</h3><p>Se revisó también esto, y en ningún plan se encontró: ${silent.map(({title}) => title.toLowerCase()).join('; ')}.</p></section>`}
  </div>`
}

/** How often each rule found something and in how many plans, with a way to its remarks. */
export function remarkIndex({rules, counts}: PlanReview): HTMLElement {
  return html`<table class="remark-index">
    <thead><tr><th scope="col">Qué se observa</th><th scope="col" class="number">Observaciones</th><th scope="col" class="number">Planes</th></tr></thead>
    <tbody>${rules.map(({rule, title}) => {
      const all = counts[rule]
      return all === undefined
        ? ''
        : html`<tr><th scope="row"><a href=${`#${rule}`}>${title}</a></th><td class="number">${formatNumber(all.found)}</td><td class="number">${formatNumber(all.municipalities)}</td></tr>`
    })}</tbody></table>`
}

/** What the plans leave in doubt in a sentence: how many remarks, of how many kinds. */
export function remarkFinding({counts}: PlanReview, plans: number): string {
  if (plans === 0) return 'Aún no hay planes que revisar.'
  const found = Object.values(counts).reduce((sum, one) => sum + one.found, 0)
  const reviewed = formatCount(plans, 'plan', 'planes')
  if (found === 0) return `En ${reviewed} no hay observaciones.`
  return `La revisión de ${reviewed} deja ${formatCount(found, 'observación', 'observaciones')} de ${formatCount(Object.keys(counts).length, 'clase', 'clases')}.`
}

function planTable(
  {title}: RemarkRule,
  remarks: readonly PlanRemark[],
  {municipalities, size}: Required<RemarkOverviewOptions>,
): HTMLElement {
  const byPlan = groupRows(remarks, ({municipality}) => municipality)
  const plans = municipalities.filter(({slug}) => byPlan.has(slug))
  const table = html`<table class="remark-table stacked"><caption class="hidden">${title}</caption>
    <thead><tr><th scope="col">Plan</th><th scope="col">Observaciones</th></tr></thead><tbody></tbody></table>`
  return paged(table, plans, {
    size,
    toRow: ({slug, name}) => html`<tr><th scope="row"><a href=${toPlanHref(slug)}>${name}</a>
      <small>${byPlan.get(slug)?.[0]?.file}</small></th><td>${remarkList(byPlan.get(slug) ?? [])}</td></tr>`,
  })
}

function rest(all: number, shown: number): HTMLElement | string {
  if (all <= shown) return ''
  return html`<p class="meaning">Aquí están ${formatNumber(shown)}; las demás, en la página de cada plan.</p>`
}
