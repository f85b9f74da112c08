import {findGoalFaults, type GoalFault} from '../goal-fault.js'
import {toTyped} from './plan-figure.js'
import {type Proposal, type ProposalFault, toProposedRows} from './proposal.js'
import type {PlanTarget, TriedIndicator} from './what-if.js'

/** Why nothing can be judged by what is proposed, beside the field that it is about; none where it can. */
export function findProposalFaults(indicator: TriedIndicator, proposal: Proposal): ProposalFault[] {
  if (proposal.unreadable !== undefined && proposal.unreadable.length > 0) return [...proposal.unreadable]
  const faults = toProposedRows(indicator, proposal)
    .filter(({isNew}) => isNew)
    .flatMap(({target}) => {
      const {goal, floor, direction, tolerance} = target
      const stated = {sentido: direction, minimo: floor, meta: goal, tolerancia: tolerance}
      return findGoalFaults(stated, {}).map(({column}) => {
        // A floor that stands alone is the goal, and is typed in its own field.
        const isAlone = column === 'meta' && goal === 0 && proposal.goal !== 0
        const field = isAlone ? 'minimo' : column
        return {field, text: tellFault(field, target, indicator)}
      })
    })
  return faults.filter(({text}, i) => faults.findIndex((other) => other.text === text) === i)
}

function tellFault(
  field: GoalFault['column'],
  {goal, floor, direction}: PlanTarget,
  {ratio}: TriedIndicator,
): string {
  const tell = (figure: number | null) => `${toTyped(figure, ratio)}${ratio ? '\u202f%' : ''}`
  if (field === 'tolerancia') return 'La tolerancia que tiene el plan es 0: debe ser mayor o quedar vacía.'
  if (direction === 'entre') {
    if (goal === null) return 'Falta hasta dónde va el rango.'
    if (floor === null) return 'Falta desde dónde va el rango.'
    return `El rango no puede empezar (${tell(floor)}) después de donde termina (${tell(goal)}).`
  }
  if (direction === 'a_lo_sumo')
    return `El límite (${tell(floor)}) debe pasar de la meta (${tell(goal)}), o quedar vacío.`
  if (field === 'minimo' && floor !== null && floor > 0)
    return `El mínimo (${tell(floor)}) no puede pasar de la meta (${tell(goal)}).`
  return field === 'meta'
    ? 'La meta no puede ser 0, porque «al menos 0» se cumple siempre: escriba más de 0 o deje el campo vacío.'
    : 'El mínimo no puede ser 0, porque «al menos 0» se cumple siempre: escriba más de 0 o deje el campo vacío.'
}
