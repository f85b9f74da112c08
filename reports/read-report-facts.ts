import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {BIMESTER_ROWS, COMPLIANCE_ROWS} from '../loaders/compliance-rows.js'
import {inPeriods} from '../loaders/edition.js'
import {makeEvidence} from '../loaders/evidence.js'
import type {Pipeline} from '../loaders/pipeline.js'
import type {ColourPreset} from '../loaders/project/colour-preset.js'
import type {Municipality} from '../loaders/project/municipality.js'
import {findSealChanges} from '../loaders/seal/seal-changes.js'
import {listSigns} from '../loaders/sign-list.js'
import {toBimesterEnd} from '../src/domain/bimester.js'
import type {Compliance} from '../src/domain/compliance.js'
import type {Failing} from '../src/domain/finding.js'
import {parsePeriod, toPeriodStart} from '../src/domain/period.js'
import type {PlanRow} from '../src/domain/plan-text.js'
import type {KeyedScore, PlanText, ReportFacts, ReportFile} from './report-facts.js'

const SQL = join(import.meta.dirname, '..', 'loaders', 'sql', 'report')

/** More rows than stand behind any window. */
const ALL_ROWS = 1_000_000_000

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
    // Step by step: macros within macros grow into an expression that takes longer to plan than all else.
    `with period as (select period_index($1::date) as t, period_end($1::date) as end_day),
    looked as (select t, end_day, least(end_day, $2::date) as last_day from period),
    placed as (select *, bimester_index(last_day) as bimester from looked)
    select t, last_day, bimester_label(bimester) as last_bimester, end_day > $2::date as is_open from placed`,
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
