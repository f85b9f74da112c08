import {formatDate} from '../src/domain/calendar-date.js'
import type {Compliance} from '../src/domain/compliance.js'
import {formatAction, isOpenImprovement} from '../src/domain/improvement.js'
import {toRecommendation} from '../src/domain/recommendation.js'
import {findActions} from './answering-actions.js'
import {BLANK, type Cell, textCell} from './cell.js'
import type {ReportFacts} from './report-facts.js'

/** How a text begins that no person has written yet. */
const DRAFT = 'Propuesta: '

/** What is to be done about an indicator: the open actions of the improvement plan, else a draft; blank where nothing is. */
export function recommendationCell(facts: ReportFacts, row: Compliance): Cell {
  const [first, ...others] = findActions(facts, row).filter(isOpenImprovement).map(formatAction)
  if (first !== undefined) return textCell(first, [...others, formatAsOf(facts)])
  const draft = toRecommendation(row)
  return draft === '' ? BLANK : textCell(`${DRAFT}${draft.charAt(0).toLowerCase()}${draft.slice(1)}`)
}

/** The day at which actions stand, where it is not that of the report. */
export function formatAsOf({cutoff, lastDay}: ReportFacts): string {
  return cutoff === lastDay ? '' : `estado al ${formatDate(cutoff)}`
}
