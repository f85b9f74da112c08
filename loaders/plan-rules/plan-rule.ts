import type {RemarkRule} from '../../src/domain/plan-remark.js'
import {activityRules} from './activity-rules.js'
import {goalRules} from './goal-rules.js'
import type {ReviewedPlan, ReviewedRow} from './reviewed-plan.js'
import {shapeRules} from './shape-rules.js'
import {timeRules} from './time-rules.js'
import {weightRules} from './weight-rules.js'

/** One thing that a plan may leave in doubt. */
export interface PlanRule extends RemarkRule {
  find: (plan: ReviewedPlan) => RuleMatch[]
}

/** Where a rule found something: the rows of the plan that say so, and what. */
export interface RuleMatch {
  rows: readonly ReviewedRow[]
  column: string
  text: string
}

/** The rules, in the order in which their remarks are told. What makes a plan unmeasurable is an error, and none of these. */
export const PLAN_RULES: readonly PlanRule[] = [
  ...goalRules,
  ...activityRules,
  ...timeRules,
  ...weightRules,
  ...shapeRules,
]
