import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {COMPLIANCE_ROWS} from '../loaders/compliance-rows.js'
import {makeEvidence} from '../loaders/evidence.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {ColourPreset} from '../loaders/project/colour-preset.js'
import type {Municipality} from '../loaders/project/municipality.js'
import type {Phase} from '../loaders/project/phase.js'
import type {Seal} from '../loaders/seal/seal.js'
import {findSealChanges} from '../loaders/seal/seal-changes.js'
import {listSigns} from '../loaders/sign-list.js'
import type {Activity} from '../src/domain/activity.js'
import {toBimesterIndex} from '../src/domain/bimester.js'
import type {Compliance} from '../src/domain/compliance.js'
import type {FileReport} from '../src/domain/file-report.js'
import type {Failing} from '../src/domain/finding.js'
import type {Improvement} from '../src/domain/improvement.js'
import type {Kind} from '../src/domain/kind.js'
import type {PlanRow} from '../src/domain/plan-text.js'
import type {Score} from '../src/domain/score.js'
import type {SealChange} from '../src/domain/seal-change.js'
import type {Sign} from '../src/domain/sign.js'

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
  /** The day at which the follow-up stands: that of all the data, which may be later than the bimester. */
  cutoff: string
  /** Whether the bimester is still open at the cut-off. */
  isOpen: boolean
  fingerprint: string
  isDemo: boolean
  preset: ColourPreset
  phases: Phase[]
  /** What the plan says of each indicator in that bimester, by code. */
  planTexts: ReadonlyMap<string, PlanText>
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
  /** How often those that fail have failed, up to this bimester; by code. */
  failing: ReadonlyMap<string, Failing>
  /** The actions of the improvement plan for findings up to the bimester, and the activities that had to begin by its end, as they stand at the cut-off. */
  actions: Improvement[]
  activities: Activity[]
  /** The bimester's own close, where it was closed; and what has become another of the bimesters closed up to it. */
  seal: Seal | undefined
  seals: Seal[]
  sealChanges: SealChange[]
  /** What is to be verified, of what ends in the bimester. */
  signs: Sign[]
  files: ReportFile[]
  /** The days of each month of the bimester that each source covers. */
  coverage: CoverageRow[]
  evidence: EvidenceRow[]
  rejections: RejectionRow[]
}

/** A row of a plan, with its line in the file. */
export type PlanText = PlanRow & {line: number}

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
export async function prepareReports(pipeline: Pipeline): Promise<void> {
  await makeEvidence(pipeline.store, {showsText: false, byDay: false, mostRows: ALL_ROWS})
  await findSealChanges(pipeline)
}

/** Wants the tables of `prepareReports`. A municipality without a plan in force in the bimester has no rows. `bimester` may not begin after the cut-off. */
export async function readReportFacts(
  pipeline: Pipeline,
  {municipality, bimester}: {municipality: Municipality; bimester: string},
): Promise<ReportFacts> {
  const {store, project, cutoff, fingerprint} = pipeline
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
  const failing = await askFile<Failing & {code: string}>('failing', [slug, t])
  const seals = project.seals.filter(({municipio, bimestre}) => municipio === slug && bimestre <= bimester)
  const signs = await listSigns(pipeline, {municipality: slug})
  return {
    municipality,
    bimester,
    firstDay,
    lastDay,
    cutoff,
    isOpen,
    fingerprint,
    isDemo: files.some(({demo, reason}) => demo && reason === null),
    preset: project.presets.find(({isDefault}) => isDefault) as ColourPreset,
    phases: project.phases,
    planTexts: toPlanTexts(
      project.planRows[slug]?.map(({line, cells}) => ({...(cells as unknown as PlanRow), line})) ?? [],
      lastDay,
    ),
    rows: history.filter((row) => row.t === t),
    history,
    scores: scores.filter((row) => (row.level as string) === 'municipio'),
    parts: scores.filter((row) => (row.level as string) !== 'municipio'),
    streaks: new Map(streaks.map(({code, bimesters}) => [code, bimesters])),
    failing: new Map(failing.map(({code, ...one}) => [code, one])),
    actions: await ask(
      `select * exclude (action_key, position)
      from improvement
      where municipality = $1 and (bimester <= $2 or (bimester is null and coalesce(start_date <= $3::date, true)))
      order by finding, line`,
      [slug, bimester, lastDay],
    ),
    activities: await ask(
      `select * exclude (activity_key)
      from activity
      where municipality = $1 and start_date <= $2::date
      order by end_date, start_date, activity`,
      [slug, lastDay],
    ),
    seal: seals.find(({bimestre}) => bimestre === bimester),
    seals,
    sealChanges:
      seals.length === 0
        ? []
        : await ask(
            'select * exclude (position) from change_since_seal where municipality = $1 and t <= $2 order by t, position',
            [slug, t],
          ),
    signs: signs.filter(({last_day}) => last_day >= firstDay && last_day <= lastDay),
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
function toPlanTexts(rows: readonly PlanText[], day: string): Map<string, PlanText> {
  const texts = new Map<string, PlanText>()
  for (const row of rows.toSorted((a, b) => (a.desde < b.desde ? -1 : 1))) {
    if (row.desde <= day || !texts.has(row.codigo)) texts.set(row.codigo, row)
  }
  return texts
}
