import {toBimesterEnd} from '../src/domain/bimester.js'
import type {Improvement} from '../src/domain/improvement.js'
import {isOpenImprovement} from '../src/domain/improvement.js'
import type {ReportFacts} from './report-facts.js'

/** The actions of the improvement plan for an indicator in the period: those for what failed in it, and those for an earlier failure that are still open. */
export function findActions(facts: ReportFacts, {code}: {code: string}): Improvement[] {
  return facts.actions.filter(
    (action) => action.code === code && (isOfPeriod(facts, action) || isOpenImprovement(action)),
  )
}

/** Whether an action answers what failed in the period: in a bimester that it has days of. */
export function isOfPeriod({firstDay, lastBimester}: ReportFacts, {bimester}: Improvement): boolean {
  return bimester !== null && toBimesterEnd(bimester) >= firstDay && bimester <= lastBimester
}
