import type {EvidenceRow} from '../src/domain/evidence.js'
import {PHASE_COLUMNS, type PhaseDetails, type PhasePlan} from '../src/domain/phase-standing.js'
import {toRanked} from './evidence.js'
import {toLeanJson} from './lean-json.js'
import type {Pipeline} from './pipeline.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import {groupBy} from './row-groups.js'

/** The columns of evidence that declared measurements have. */
const COLUMNS: readonly (keyof EvidenceRow)[] = [
  'window_id',
  'file_id',
  'first_line',
  'last_line',
  'first_day',
  'rows',
  'numerator',
  'denominator',
  'metric',
  'text',
  'until',
  'why',
  'other_file',
]

/** How every municipality stands with every phase, as the JSON of a `LeanTable`. What the law's date says is not said again. */
export async function toPhaseTable({store}: Pipeline): Promise<string> {
  const rows = toLeanJson(PHASE_COLUMNS, {
    order: 'municipality, phase',
    cells: {
      indicators: 'nullif(indicators, 1)',
      ...Object.fromEntries(
        ['plan_due', 'plan_state', 'plan_met_on', 'plan_days_late'].map((column) => [
          column,
          `case when plan_due <> territorial_due then ${column} end`,
        ]),
      ),
    },
  })
  const [table] = await store.query(`select ${rows} as rows from phase_standing`)
  return `{"columns":${JSON.stringify(PHASE_COLUMNS)},"rows":${table?.rows ?? '[]'}}`
}

/** What stands behind the phases: the rows of those that no indicator follows, and what plans say. Wants the tables of `makeEvidence`. */
export async function toPhaseDetails({store, project}: Pipeline): Promise<PhaseDetails> {
  await store.runFolder('evidence', ['phase_evidence'])
  const rows = await store.query(
    `select municipality, ${toLeanJson(COLUMNS, {order: 'window_id, first_day, file_id, first_line'})} as rows
    from (${toRanked('phase_evidence')})
    group by municipality
    order by municipality`,
  )
  const files = await store.query(
    `select rank, path, sha256, read_on as loaded_on
    from file
    where file_id in (select file_id from phase_evidence) or file_id in (select other_file from phase_evidence)
    order by rank`,
  )
  const followed = await store.query(
    'select distinct municipality, code from phase_standing where code is not null order by municipality, code',
  )
  return {
    evidence: {
      files: Object.fromEntries(
        files.map(({rank, path, sha256, loaded_on}) => [
          String(rank),
          {path: String(path), sha256: String(sha256), loaded_on: String(loaded_on)},
        ]),
      ),
      metrics: Object.fromEntries(project.metrics.map(({metric, description}) => [metric, description])),
      columns: COLUMNS,
      rows: Object.fromEntries(
        rows.map(({municipality, rows: text}) => [String(municipality), JSON.parse(String(text))]),
      ),
      left_off: {},
    },
    ...readPlans(
      project,
      followed.map(({code}) => String(code)),
    ),
  }
}

function readPlans(
  {targets, planRows}: Project,
  codes: readonly string[],
): Pick<PhaseDetails, 'plans' | 'others'> {
  const own = new Set(codes)
  const cells = Object.values(planRows).flatMap((rows) => rows.map((row) => row.cells))
  const plans = cells.filter(({codigo = ''}) => own.has(codigo)).map((row) => [row.codigo, toPlan(row)])
  const toAction = ({municipality, action}: Target) => `${municipality} ${action}`
  const actions = new Set(targets.filter(({code}) => own.has(code)).map(toAction))
  const beside = targets.filter((target) => target.phase === null && actions.has(toAction(target)))
  const others = Array.from(
    groupBy(beside, ({municipality}) => municipality),
    ([slug, list]) => [
      slug,
      Array.from(
        groupBy(list, ({code}) => code),
        ([code, rows]) => ({code, indicator: rows[0]?.indicator}),
      ),
    ],
  )
  return {plans: Object.fromEntries(plans), others: Object.fromEntries(others)}
}

function toPlan(cells: Readonly<Record<string, string>>): PhasePlan {
  const objectives = (cells.objetivos ?? '').split(';').map((text) => text.trim())
  const stated = {
    times: cells.tiempos_texto ?? '',
    note: cells.nota ?? '',
    objectives: objectives.filter((text) => text !== ''),
  }
  return Object.fromEntries(Object.entries(stated).filter(([, said]) => said.length > 0))
}
