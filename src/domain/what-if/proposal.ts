import type {Goal} from './attainment.js'
import {formatPlanFigure} from './plan-figure.js'
import type {PlanTarget, TriedIndicator} from './what-if.js'
import {addDays, type PeriodicKind} from './window-span.js'

/** What is proposed for an indicator; what is undefined stays as each row of its plan has it. */
export interface Proposal {
  /** The day from which it would be valid. */
  from: string
  /** Null: none. */
  goal?: number | null | undefined
  floor?: number | null | undefined
  window?: PeriodicKind | undefined
  due?: string | undefined
  /** What was typed and is no figure: nothing is restated by it. */
  unreadable?: readonly ProposalFault[] | undefined
}

/** What is wrong with a proposal, and which of its fields it is about. */
export interface ProposalFault {
  field: 'minimo' | 'meta' | 'tolerancia'
  text: string
}

/** A row of a plan with its cells, as the proposal leaves it. */
export interface ProposedRow {
  target: PlanTarget
  cells: Record<string, string>
  /** Whether the proposal made it. */
  isNew: boolean
}

/**
 * The rows of an indicator's plan under a proposal, in the order of their validity: each that is valid on its first day or after
 * asks for what is proposed, and one that was valid before ends the day before. The act of new rows is left to fill.
 */
export function toProposedRows({targets, cells, ratio}: TriedIndicator, proposal: Proposal): ProposedRow[] {
  return targets
    .flatMap((target, i): ProposedRow[] => {
      const written = cells[i] ?? {}
      if (target.valid_until < proposal.from) return [{target, cells: written, isNew: false}]
      const changed = toChanged(target, written, {proposal, ratio})
      if (target.valid_from >= proposal.from) return [changed]
      const until = addDays(proposal.from, -1)
      return [
        {
          target: {...target, valid_until: until},
          cells: {...written, hasta: until},
          isNew: false,
        },
        {
          ...changed,
          target: {...changed.target, valid_from: proposal.from},
          cells: {...changed.cells, desde: proposal.from},
        },
      ]
    })
    .sort((a, b) => (a.target.valid_from < b.target.valid_from ? -1 : 1))
}

function toChanged(
  target: PlanTarget,
  written: Record<string, string>,
  {proposal, ratio}: {proposal: Proposal; ratio: boolean},
): ProposedRow {
  const goal = toGoal(target, proposal)
  const window = proposal.window === target.window_kind ? undefined : proposal.window
  const due = window === undefined && target.window_kind === 'plazo' ? proposal.due : undefined
  const isOther = goal.goal !== target.goal || goal.floor !== target.floor
  const isAlone = proposal.goal === null && goal.floor === null
  const figures = isOther
    ? {
        minimo: formatPlanFigure(isAlone ? goal.goal : goal.floor, ratio),
        meta: isAlone ? '' : formatPlanFigure(goal.goal, ratio),
        meta_supuesta: '',
      }
    : {}
  const dated = window !== undefined ? {plazo: ''} : due !== undefined ? {plazo: due} : {}
  const spanned = window !== undefined ? {ventana: window} : {}
  const assumed = window !== undefined || due !== undefined ? {ventana_supuesta: ''} : {}
  return {
    target: {
      ...target,
      ...goal,
      goal_assumed: target.goal_assumed && !isOther,
      window_kind: window ?? target.window_kind,
      window_assumed: target.window_assumed && window === undefined && due === undefined,
      due_date: window !== undefined ? null : (due ?? target.due_date),
      legal: target.legal && window === undefined && due === undefined,
    },
    cells: {...written, ...spanned, ...dated, ...assumed, ...figures, acto: ''},
    isNew: true,
  }
}

/** The goal and floor of a row; a floor that stands alone is the goal, as the reading of plans has it. */
function toGoal(target: PlanTarget, proposal: Proposal): Pick<Goal, 'goal' | 'floor'> {
  const goal = proposal.goal === undefined ? target.goal : proposal.goal
  const floor = proposal.floor === undefined ? target.floor : proposal.floor
  if (goal === null && target.direction !== 'entre') return {goal: floor, floor: null}
  return {goal, floor}
}

/** Whether anything would be otherwise. */
export function isChange({goal, floor, window, due}: Proposal): boolean {
  return [goal, floor, window, due].some((part) => part !== undefined)
}
