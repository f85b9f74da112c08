import type {Phase} from '../project/phase.js'
import type {Target} from '../project/plan.js'

/** A plan as its rules look at it. */
export interface ReviewedPlan {
  /** The municipality's slug. */
  municipality: string
  file: string
  rows: ReviewedRow[]
  /** The legal calendar. */
  phases: readonly Phase[]
}

/** A row of a plan: what the program uses of it, and the cells as the file writes them. */
export interface ReviewedRow {
  target: Target
  cells: Readonly<Record<string, string>>
}

/** The rows of one indicator, in the order of their validity. */
export interface ReviewedIndicator {
  code: string
  /** Its name and code, as people read them: `«Reuniones del comité» (palmar-09)`. */
  label: string
  action: string
  rows: ReviewedRow[]
}

/** The indicators of a plan, in its order. */
export function listIndicators({rows}: ReviewedPlan): ReviewedIndicator[] {
  const groups = new Map<string, ReviewedRow[]>()
  for (const row of rows) groups.set(row.target.code, [...(groups.get(row.target.code) ?? []), row])
  return [...groups].map(([code, group]) => {
    const {indicator, action} = (group[0] as ReviewedRow).target
    const inOrder = group.toSorted((a, b) => (a.target.validFrom < b.target.validFrom ? -1 : 1))
    return {code, label: `«${indicator}» (${code})`, action, rows: inOrder}
  })
}

/** The indicators by the action that they belong to, in the order of the plan. */
export function groupByAction(indicators: readonly ReviewedIndicator[]): ReviewedIndicator[][] {
  const actions = new Map<string, ReviewedIndicator[]>()
  for (const indicator of indicators)
    actions.set(indicator.action, [...(actions.get(indicator.action) ?? []), indicator])
  return [...actions.values()]
}

/** The distinct texts that rows have in a column, empty ones left out. */
export function listTexts(rows: readonly ReviewedRow[], column: string): string[] {
  return [...new Set(rows.map(({cells}) => cells[column] ?? '').filter((text) => text !== ''))]
}

/** Whether the file tells what the plan says in its own words: without it, that a text is absent means nothing. */
export function hasTexts({rows}: ReviewedPlan): boolean {
  return ['indicador_texto', 'meta_texto', 'actividades'].some((column) => listTexts(rows, column).length > 0)
}
