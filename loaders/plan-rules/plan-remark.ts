import type {PlanRemark} from '../../src/domain/plan-remark.js'
import {PLAN_RULES} from './plan-rule.js'
import type {ReviewedPlan} from './reviewed-plan.js'

/** What the rules find in a plan, rule by rule. */
export function findPlanRemarks(plan: ReviewedPlan): PlanRemark[] {
  return PLAN_RULES.flatMap(({rule, find}) =>
    find(plan).map(({rows, column, text}) => ({
      rule,
      municipality: plan.municipality,
      file: plan.file,
      lines: rows.map(({target}) => target.row).sort((a, b) => a - b),
      codes: [...new Set(rows.map(({target}) => target.code))],
      column,
      text,
    })),
  )
}
