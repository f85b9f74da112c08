import {PLAN_COLUMNS, PLAN_TEXTS} from './plan-row.js'
import type {Project} from './project.js'
import type {Problem} from './project-error.js'
import {readTable} from './reference-table.js'

/** How many indicators the plans have. */
export function countIndicators({targets}: Project): number {
  return new Set(targets.map(({code}) => code)).size
}

/** The indicators of a plan, in its order; none where the plan cannot be read, which is told elsewhere. */
export function readIndicators(dataDir: string, slug: string): {code: string; indicator: string}[] {
  const problems: Problem[] = []
  const rows = readTable(
    dataDir,
    `planes/${slug}.csv`,
    {columns: PLAN_COLUMNS, optional: PLAN_TEXTS},
    problems,
  )
  const named = new Map(rows.map(({cells}) => [cells.codigo ?? '', cells.indicador ?? '']))
  return Array.from(named, ([code, indicator]) => ({code, indicator})).filter(({code}) =>
    /^[a-z0-9-]+$/.test(code),
  )
}
