import {findGoalFaults, formatGoalFault} from '../goal-fault.js'
import {formatPlanFigure} from './plan-figure.js'
import {type Proposal, toProposedRows} from './proposal.js'
import type {TriedIndicator} from './what-if.js'

/** Why a plan with what is proposed could not be read, in the words of the reading of plans; none where it could. */
export function findProposalFaults(indicator: TriedIndicator, proposal: Proposal): string[] {
  const faults = toProposedRows(indicator, proposal)
    .filter(({isNew}) => isNew)
    .flatMap(({target}) => {
      const {goal, floor, direction, tolerance} = target
      const written = {
        minimo: formatPlanFigure(floor, indicator.ratio),
        meta: formatPlanFigure(goal, indicator.ratio),
      }
      const stated = {sentido: direction, minimo: floor, meta: goal, tolerancia: tolerance}
      return findGoalFaults(stated, written).map(
        (fault) =>
          `${fault.column}: ${formatGoalFault(fault, fault.column === 'tolerancia' ? '0' : written[fault.column])}`,
      )
    })
  return [...new Set(faults)]
}
