import {fold} from '../../src/domain/fold.js'
import {parseDateValue} from '../../src/formats/date-value.js'
import {PHASES_FILE, type Phase, toPhaseMetric} from './phase.js'
import type {Finding, PlanRow} from './plan-row.js'

export interface DueDate {
  /** `YYYY-MM-DD`; null where the window is no due date. */
  dueDate: string | null
  /** Whether the law sets it: the territorial date of a phase. */
  legal: boolean
  /** The phase that falls due: the one whose date it is, or that the indicator declares until a date of the plan's own. */
  phase: number | null
}

const NONE: DueDate = {dueDate: null, legal: false, phase: null}

/** The due date that `plazo` names: a day, `fase 3`, or `plan`, the end of the indicator's last row. Notes what is wrong with it. */
export function resolveDueDate(
  {ventana, plazo, medida}: PlanRow,
  lastDay: string,
  phases: readonly Phase[],
  findings: Finding[],
): DueDate {
  if (plazo === null) {
    if (ventana === 'plazo') {
      const message = 'la celda está vacía. La ventana «plazo» necesita una fecha, «fase 1» o «plan».'
      findings.push({column: 'plazo', message})
    }
    return NONE
  }
  if (ventana !== 'plazo') {
    const message = `«${plazo}» sobra: solo lo usa la ventana «plazo». Se esperaba esa ventana o la celda vacía.`
    findings.push({column: 'plazo', message})
    return NONE
  }
  const declared = phases.find(({phase}) => toPhaseMetric(phase) === medida)?.phase ?? null
  if (fold(plazo) === 'plan') return {dueDate: lastDay, legal: false, phase: declared}
  const [, number] = /^fase (\d+)$/.exec(fold(plazo)) ?? []
  if (number !== undefined) {
    const phase = phases.find((p) => p.phase === Number(number))
    if (phase !== undefined) return {dueDate: phase.territorialDue, legal: true, phase: phase.phase}
    const known = phases.map((p) => p.phase).join(', ')
    const message = `«${plazo}» no está en ${PHASES_FILE}. Se esperaba una de sus fases: ${known}.`
    findings.push({column: 'plazo', message, refersTo: PHASES_FILE})
    return NONE
  }
  const day = parseDateValue(plazo)
  if (typeof day === 'string') return {dueDate: day, legal: false, phase: declared}
  const message = `«${plazo}» no sirve: se esperaba una fecha como 2009-12-31, «fase 1» o «plan».`
  findings.push({column: 'plazo', message})
  return NONE
}
