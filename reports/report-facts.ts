import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {COMPLIANCE_ROWS} from '../loaders/compliance-rows.js'
import {makeEvidence} from '../loaders/evidence.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {ColourPreset} from '../loaders/project/colour-preset.js'
import type {Municipality} from '../loaders/project/municipality.js'
import type {Phase} from '../loaders/project/phase.js'
import {toBimesterIndex} from '../src/domain/bimester.js'
import type {Compliance} from '../src/domain/compliance.js'
import type {FileReport} from '../src/domain/file-report.js'
import type {Kind} from '../src/domain/kind.js'
import type {PlanRow} from '../src/domain/plan-text.js'
import type {Score} from '../src/domain/score.js'

const SQL = join(import.meta.dirname, '..', 'loaders', 'sql', 'report')

/** More rows than stand behind any window. */
const ALL_ROWS = 1_000_000_000

/** All that a report of one municipality and bimester is written from, as the marts have it. */
export interface ReportFacts {
  municipality: Municipality
  bimester: string
  /** The bimester's first day, and the last day of which facts count: its own last, or the cut-off. */
  firstDay: string
  lastDay: string
  /** Whether the bimester is still open at the cut-off. */
  isOpen: boolean
  fingerprint: string
  isDemo: boolean
  preset: ColourPreset
  phases: Phase[]
  /** What the plan says of each indicator in that bimester, by code. */
  planTexts: ReadonlyMap<string, PlanRow>
  /** The indicators in the bimester, in the order of the plan. */
  rows: Compliance[]
  /** Their rows of all bimesters up to it, by indicator, in the order of time. */
  history: Compliance[]
  /** The plan's scores up to the bimester, in the order of time. */
  scores: Score[]
  /** The scores of the lines of action and of the actions in the bimester. */
  parts: KeyedScore[]
  /** For how many judged bimesters in a row, up to this one, each indicator has met its goal; by code. */
  streaks: ReadonlyMap<string, number>
  files: ReportFile[]
  /** The days of each month of the bimester that each source covers. */
  coverage: CoverageRow[]
  evidence: EvidenceRow[]
  rejections: RejectionRow[]
}

export type KeyedScore = Score & {level: 'linea' | 'accion'; key: string}

export type ReportFile = Pick<
  FileReport,
  'file' | 'kind' | 'read' | 'accepted' | 'rejected' | 'duplicated' | 'replaced' | 'first_date' | 'last_date'
> & {sha256: string; reason: string | null; demo: boolean}

/** One row per source that the plan is measured by, and month of the bimester up to its last day. */
export interface CoverageRow {
  source: Kind
  /** `2009-07`. */
  month: string
  covered_days: number
  days: number
}

/** One row per indicator, file and unbroken range of its lines. */
export interface EvidenceRow {
  code: string
  file: string
  sha256: string
  demo: boolean
  first_line: number
  last_line: number
  records: number
  first_date: string
  last_date: string
}

/** One row per record in quarantine; never its text, which may be personal. */
export interface RejectionRow {
  file: string
  line: number
  line_end: number
  column: string | null
  reason: string
  remedy: string
  waiting: string[]
}

/** Makes the tables that reports read beside the marts, once for all reports of a run. */
export async function prepareReports({store}: Pipeline): Promise<void> {
  await makeEvidence(store, {showsText: false, byDay: false, mostRows: ALL_ROWS})
}

/** Wants the tables of `prepareReports`. A municipality without a plan in force in the bimester has no rows. `bimester` may not begin after the cut-off. */
export async function readReportFacts(
  {store, project, cutoff, fingerprint}: Pipeline,
  {municipality, bimester}: {municipality: Municipality; bimester: string},
): Promise<ReportFacts> {
  const {slug} = municipality
  const t = toBimesterIndex(bimester)
  const ask = async <Row>(sql: string, values: (string | number)[]) =>
    (await store.query(sql, values)) as unknown as Row[]
  const askFile = async <Row>(name: string, values: (string | number)[]) =>
    await ask<Row>(await readFile(join(SQL, `${name}.sql`), 'utf8'), values)
  const [span] = await ask<{first_day: string; last_day: string; is_open: boolean}>(
    `select
      make_date($1, $2, 1) as first_day,
      least(bimester_end(make_date($1, $2, 1)), $3::date) as last_day,
      bimester_end(make_date($1, $2, 1)) > $3::date as is_open`,
    [Number(bimester.slice(0, 4)), 2 * Number(bimester.slice(6)) - 1, cutoff],
  )
  const {first_day: firstDay = '', last_day: lastDay = '', is_open: isOpen = false} = span ?? {}
  const history = await ask<Compliance>(
    `select * from (${COMPLIANCE_ROWS}) where municipality = $1 and t <= $2 order by position, t`,
    [slug, t],
  )
  const scores = await ask<KeyedScore>(
    `select * from score
    where municipality = $1 and (t = $2 or (t < $2 and level = 'municipio'))
    order by t`,
    [slug, t],
  )
  const streaks = await askFile<{code: string; bimesters: number}>('streak', [slug, t])
  const files = await ask<ReportFile>(
    `select path as file, kind, read, accepted, rejected, duplicated, replaced, first_date, last_date, sha256, reason, demo
    from file_report
    where (municipality = $1 or municipality is null) and (first_date is null or first_date <= $2::date)
    order by path`,
    [slug, lastDay],
  )
  return {
    municipality,
    bimester,
    firstDay,
    lastDay,
    isOpen,
    fingerprint,
    isDemo: files.some(({demo, reason}) => demo && reason === null),
    preset: project.presets.find(({isDefault}) => isDefault) as ColourPreset,
    phases: project.phases,
    planTexts: toPlanTexts(
      project.planRows[slug]?.map(({cells}) => cells as unknown as PlanRow) ?? [],
      lastDay,
    ),
    rows: history.filter((row) => row.t === t),
    history,
    scores: scores.filter((row) => (row.level as string) === 'municipio'),
    parts: scores.filter((row) => (row.level as string) !== 'municipio'),
    streaks: new Map(streaks.map(({code, bimesters}) => [code, bimesters])),
    files,
    coverage: await askFile('coverage', [slug, firstDay, lastDay]),
    evidence: await askFile('evidence', [slug, t]),
    rejections: await ask(
      `select path as file, line, line_end, column_name as column, reason, remedy, waiting
      from rejection
      where (municipality = $1 or municipality is null) and (date is null or date <= $2::date)
      order by path, line`,
      [slug, lastDay],
    ),
  }
}

/** Of each indicator the row that is valid on a day, else the last that was; plan dates are ISO. */
function toPlanTexts(rows: readonly PlanRow[], day: string): Map<string, PlanRow> {
  const texts = new Map<string, PlanRow>()
  for (const row of rows.toSorted((a, b) => (a.desde < b.desde ? -1 : 1))) {
    if (row.desde <= day || !texts.has(row.codigo)) texts.set(row.codigo, row)
  }
  return texts
}
