import type {RemarkRule} from '../src/domain/plan-remark.js'
import {PLAN_RULES} from './plan-rules/plan-rule.js'
import type {Project} from './project/project.js'

/** The plan of a municipality as its file has it, with what it leaves in doubt. */
export function toPlanPage(project: Project, slug: string): object {
  const municipality = project.municipalities.find((m) => m.slug === slug)
  const rows = (project.planRows[slug] ?? []).map(({line, cells}) => ({...cells, line}))
  const remarks = project.remarks.filter((remark) => remark.municipality === slug)
  const rules = listRemarkRules().filter(({rule}) => remarks.some((remark) => remark.rule === rule))
  return {municipality, rows, remarks, rules}
}

/** What is asked of every plan, in the order in which remarks are told. */
export function listRemarkRules(): RemarkRule[] {
  return PLAN_RULES.map(({rule, title, meaning, question}) => ({rule, title, meaning, question}))
}
