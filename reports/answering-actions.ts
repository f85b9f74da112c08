import type {Improvement} from '../src/domain/improvement.js'
import {isOpenImprovement} from '../src/domain/improvement.js'
import type {ReportFacts} from './report-facts.js'

/** The actions of the improvement plan for an indicator in the bimester: those for what failed in it, and those for an earlier failure that are still open. */
export function findActions({actions, bimester}: ReportFacts, {code}: {code: string}): Improvement[] {
  return actions.filter(
    (action) => action.code === code && (action.bimester === bimester || isOpenImprovement(action)),
  )
}
