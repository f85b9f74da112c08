import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {BIMESTER_ROWS, COMPLIANCE_ROWS} from '../loaders/compliance-rows.js'
import {inPeriods} from '../loaders/edition.js'
import {makeEvidence} from '../loaders/evidence.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {ColourPreset} from '../loaders/project/colour-preset.js'
import type {Municipality} from '../loaders/project/municipality.js'
import type {Phase} from '../loaders/project/phase.js'
import type {Seal} from '../loaders/seal/seal.js'
import {findSealChanges} from '../loaders/seal/seal-changes.js'
import {listSigns} from '../loaders/sign-list.js'
import type {Activity} from '../src/domain/activity.js'
import {toBimesterEnd} from '../src/domain/bimester.js'
import type {Compliance} from '../src/domain/compliance.js'
import type {FileReport} from '../src/domain/file-report.js'
import type {Failing} from '../src/domain/finding.js'
import type {Improvement} from '../src/domain/improvement.js'
import type {Kind} from '../src/domain/kind.js'
import {parsePeriod, toPeriodStart} from '../src/domain/period.js'
import type {PlanRow} from '../src/domain/plan-text.js'
import type {Score} from '../src/domain/score.js'
import type {SealChange} from '../src/domain/seal-change.js'
import type {Sign} from '../src/domain/sign.js'
import type {WindowKind} from '../src/domain/window-kind.js'

const SQL = join(import.meta.dirname, '..', 'loaders', 'sql', 'report')

/** More rows than stand behind any window. */
const ALL_ROWS = 1_000_000_000

/** All that a report of one municipality and period is written from, as the marts have it. */
export interface ReportFacts {
  municipality: Municipality
  /** Its label: `2009-B4`, or `2009-07`, `2009-T3`, `2009-S2`, `2009` of another edition. */
  period: string
  /** The period's first day, and the last day of which facts count: its own last, or the cut-off. */
  firstDay: string
  lastDay: string
  /** The day at which the follow-up stands: that of all the data, which may be later than the period. */
  cutoff: string
  /** The bimester of the last day, under which an action of the improvement plan answers what failed. */
  lastBimester: string
  /** Whether the period is still open at the cut-off. */
  isOpen: boolean
  fingerprint: string
  isDemo: boolean
  preset: ColourPreset
  phases: Phase[]
  /** What the plan says of each indicator in that period, by code. */
  planTexts: ReadonlyMap<string, PlanText>
  /** The indicators in the period, whose label they have as `bimester`, in the order of the plan. */
  rows: Compliance[]
  /** Their rows of all periods of its kind up to it, by indicator, in the order of time. */
  history: Compliance[]
  /** The plan's scores in these periods, in the order of time. */
  scores: Score[]
  /** The scores of the lines of action and of the actions in the period. */
  parts: KeyedScore[]
  /** What fell due in the period, by indicator. */
  due: DueRow[]
  /** Of a period longer than a bimester, the bimesters that ended in it: each indicator, and the plan's score. */
  bimesters: {rows: Compliance[]; scores: Score[]}
  /** For how many judged periods in a row, up to this one, each indicator has met its goal; by code. */
  streaks: ReadonlyMap<string, number>
  /** How often those that fail have failed, up to this period; by code. */
  failing: ReadonlyMap<string, Failing>
  /** The actions of the improvement plan for findings up to the period, and the activities that had to begin by its end, as they stand at the cut-off. */
  actions: Improvement[]
  activities: Activity[]
  /** The close of the bimester that the period is, where it was closed; and what has become another of the bimesters that had ended by its last day and were closed. */
  seal: Seal | undefined
  seals: Seal[]
  sealChanges: SealChange[]
  /** What is to be verified, of what ends in the period. */
  signs: Sign[]
  files: ReportFile[]
  /** The days of each month of the period that each source covers. */
  coverage: CoverageRow[]
  evidence: EvidenceRow[]
  rejections: RejectionRow[]
  /** Whether the municipality had any request for information by the period's last day. */
  hasRequests: boolean
  /** The requests that were made or fell due in the period, or were still undelivered from before. */
  requests: RequestRow[]
  /** The same by department. */
  departments: DepartmentRow[]
}

/** A row of a plan, with its line in the file. */
export type PlanText = PlanRow & {line: number}

export type KeyedScore = Score & {level: 'linea' | 'accion'; key: string}

export type ReportFile = Pick<
  FileReport,
  'file' | 'kind' | 'read' | 'accepted' | 'rejected' | 'duplicated' | 'replaced' | 'first_date' | 'last_date'
> & {sha256: string; reason: string | null; demo: boolean}

/** One row per source that the plan is measured by, and month of the period up to its last day. */
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

/** How the windows of an indicator came out of which something fell due in the period: counts of windows. */
export interface DueRow {
  code: string
  indicator: string
  window_kind: WindowKind
  windows: number
  n_meta: number
  n_minimo: number
  n_incumple: number
  n_sin_dato: number
  n_no_aplica: number
  /** The first and the last day on which one fell due. */
  first_due: string
  last_due: string
}

/** One request for information; never its title, which may name people. */
export interface RequestRow {
  department: string
  type: string
  requested: string | null
  agreed: string
  /** The agreed day, or that of its extension as far as it counts. */
  due: string
  is_extended: boolean
  /** Null while it is not, as of the period's last day. */
  delivered: string | null
  /** Whether it fell due, and was made, in the period. */
  is_due: boolean
  is_requested: boolean
  outcome: 'a_tiempo' | 'tarde' | 'en_plazo' | 'sin_entregar'
  days_late: number | null
  file: string
  line: number
}

/** Counts of the requests of one department: those made in the period, and how those came out that fell due in it. */
export interface DepartmentRow {
  department: string
  requested: number
  due: number
  on_time: number
  late: number
  least_days_late: number | null
  most_days_late: number | null
  undelivered: number
  /** Not delivered, and by an extension not due yet at the period's end. */
  running: number
  extended: number
  /** Due before the period, and still undelivered at its end. */
  pending: number
}

/** Makes the tables that reports read beside the marts, once for all reports of a run. */
export async function prepareReports(pipeline: Pipeline): Promise<void> {
  await makeEvidence(pipeline.store, {showsText: false, byDay: false, byMonth: true, mostRows: ALL_ROWS})
  await findSealChanges(pipeline)
}

/**
 * Wants the tables of `prepareReports`. A municipality without a plan in force in the period has no rows. The period may not begin
 * after the cut-off.
 */
export async function readReportFacts(
  pipeline: Pipeline,
  subject: {municipality: Municipality; period: string},
): Promise<ReportFacts> {
  const {kind} = parsePeriod(subject.period).edition
  return await inPeriods(pipeline.store, kind, () => readFacts(pipeline, subject))
}

async function readFacts(
  pipeline: Pipeline,
  {municipality, period}: {municipality: Municipality; period: string},
): Promise<ReportFacts> {
  const {store, project, cutoff, fingerprint} = pipeline
  const {slug} = municipality
  const {edition} = parsePeriod(period)
  const ask = async <Row>(sql: string, values: (string | number)[]) =>
    (await store.query(sql, values)) as unknown as Row[]
  const askFile = async <Row>(name: string, values: (string | number)[]) =>
    await ask<Row>(await readFile(join(SQL, `${name}.sql`), 'utf8'), values)
  const firstDay = toPeriodStart(period)
  const [span] = await ask<{t: number; last_day: string; last_bimester: string; is_open: boolean}>(
    `select
      period_index($1::date) as t,
      least(period_end($1::date), $2::date) as last_day,
      bimester_label(bimester_index(least(period_end($1::date), $2::date))) as last_bimester,
      period_end($1::date) > $2::date as is_open`,
    [firstDay, cutoff],
  )
  const {
    t = 0,
    last_day: lastDay = '',
    last_bimester: lastBimester = '',
    is_open: isOpen = false,
  } = span ?? {}
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
  const streaks = await askFile<{code: string; periods: number}>('streak', [slug, t])
  const files = await ask<ReportFile>(
    `select path as file, kind, read, accepted, rejected, duplicated, replaced, first_date, last_date, sha256, reason, demo
    from file_report
    where (municipality = $1 or municipality is null) and (first_date is null or first_date <= $2::date)
    order by path`,
    [slug, lastDay],
  )
  const failing = await askFile<Failing & {code: string}>('failing', [slug, t])
  const seals = project.seals.filter(
    (seal) => seal.municipality === slug && toBimesterEnd(seal.bimester) <= lastDay,
  )
  const signs = await listSigns(pipeline, {municipality: slug})
  const requests = (await readFile(join(SQL, 'requests.sql'), 'utf8')).replace(/;\s*$/, '\n')
  const [requested] = await ask(
    'select 1 from requests where municipality = $1 and least(coalesce(requested, agreed), agreed) <= $2::date limit 1',
    [slug, lastDay],
  )
  return {
    municipality,
    period,
    firstDay,
    lastDay,
    cutoff,
    lastBimester,
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
    due: await askFile('due', [slug, firstDay, lastDay]),
    bimesters: edition.months > 2 ? await readBimesters() : {rows: [], scores: []},
    streaks: new Map(streaks.map(({code, periods}) => [code, periods])),
    failing: new Map(failing.map(({code, ...one}) => [code, one])),
    actions: await ask(
      `select * exclude (action_key, position)
      from improvement
      where municipality = $1 and (bimester <= $2 or (bimester is null and coalesce(start_date <= $3::date, true)))
      order by finding, line`,
      [slug, lastBimester, lastDay],
    ),
    activities: await ask(
      `select * exclude (activity_key)
      from activity
      where municipality = $1 and start_date <= $2::date
      order by end_date, start_date, activity`,
      [slug, lastDay],
    ),
    seal: seals.find(({bimester}) => bimester === period),
    seals,
    sealChanges:
      seals.length === 0
        ? []
        : await ask(
            `select * exclude (position)
            from change_since_seal
            where municipality = $1 and t < bimester_index(($2::date + 1)::date)
            order by t, position`,
            [slug, lastDay],
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
    hasRequests: requested !== undefined,
    requests: await ask(requests, [slug, firstDay, lastDay]),
    departments: await ask(
      `with request as (${requests}) ${await readFile(join(SQL, 'departments.sql'), 'utf8')}`,
      [slug, firstDay, lastDay],
    ),
  }

  async function readBimesters(): Promise<ReportFacts['bimesters']> {
    const ended = `municipality = $1 and t between bimester_index($2::date) and bimester_index($3::date)
      and bimester_end(make_date((t - 1) // 6, 2 * ((t - 1) % 6) + 1, 1)) <= $3::date`
    return {
      rows: await ask(`select * from (${BIMESTER_ROWS}) where ${ended} order by position, t`, [
        slug,
        firstDay,
        lastDay,
      ]),
      scores: await ask(`select * from memory.main.score where level = 'municipio' and ${ended} order by t`, [
        slug,
        firstDay,
        lastDay,
      ]),
    }
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
