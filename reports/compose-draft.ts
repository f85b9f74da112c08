import {type DraftFinding, toImprovementDraft} from '../loaders/improvement-draft.js'
import {toCondition, toCriterion} from '../src/domain/finding.js'
import {findActions} from './answering-actions.js'
import type {ReportFacts} from './report-facts.js'

/** The draft of an improvement plan: what fails in the period and no action answers, under the bimester of its end, as the CSV that the program reads. */
export function composeDraft(facts: ReportFacts): string {
  return toImprovementDraft(listUnanswered(facts))
}

/** Whether something fails that no action answers. */
export function hasDraft(facts: ReportFacts): boolean {
  return listUnanswered(facts).length > 0
}

function listUnanswered(facts: ReportFacts): DraftFinding[] {
  return facts.rows
    .filter((row) => row.state === 'incumple' && findActions(facts, row).length === 0)
    .map((row) => ({
      municipality: facts.municipality.slug,
      code: row.code,
      bimester: facts.lastBimester,
      condition: toCondition(row),
      criterion: toCriterion(row, facts.planTexts.get(row.code), facts.phases),
    }))
}
