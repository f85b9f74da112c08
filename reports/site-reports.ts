import type {Pipeline} from '../loaders/pipeline.js'
import type {Municipality} from '../loaders/project/municipality.js'
import {type PeriodKind, toEdition} from '../src/domain/period.js'
import type {SiteReport} from '../src/domain/site-report.js'
import {composeDraft, hasDraft} from './compose-draft.js'
import {composeReport} from './compose-report.js'
import {composeWorkbook} from './compose-workbook.js'
import {toDocx} from './docx/write-docx.js'
import {toReportHtml} from './html/write-html.js'
import {listPlanPeriods, type PlanPeriods, toLastClosed} from './plan-periods.js'
import {prepareReports, readReportFacts} from './read-report-facts.js'
import {toReportName} from './report-name.js'
import {toXlsx} from './xlsx/write-xlsx.js'

/** A site leaves more reports than these to the command line: each refresh would wait for them. */
const MOST_REPORTS = 30

/** A report that has a page: `place` is where its files stand, `pore` or `pore/2010-B3`. */
interface Job {
  municipality: Municipality
  period: string
  place: string
  isOffered: boolean
}

/** The reports that the site offers by the names of their files: on the last closed period of the municipality's cadence and plan, `informes/pore.json`, and on those that were sealed, `informes/pore/2010-B3.json`. */
export async function toSiteReports(pipeline: Pipeline): Promise<Map<string, Uint8Array>> {
  const jobs = await listJobs(pipeline)
  if (jobs.some(({isOffered}) => isOffered)) await prepareReports(pipeline)
  const files = new Map<string, Uint8Array>()
  for (const job of jobs) {
    const {slug} = job.municipality
    const {html, docx, xlsx, draft} = job.isOffered ? await write(pipeline, job) : NOTHING
    const page: SiteReport = {
      period: job.period,
      html,
      docx: docx.length === 0 ? null : toReportName(slug, job.period, 'docx'),
      xlsx: xlsx.length === 0 ? null : toReportName(slug, job.period, 'xlsx'),
      draft: draft.length === 0 ? null : toReportName(slug, job.period, 'borrador'),
      last_closed: jobs.find(({place}) => place === slug)?.period ?? job.period,
      sealed: jobs
        .filter((one) => one.municipality === job.municipality && one.place !== slug)
        .map(({period}) => period),
    }
    files.set(`informes/${job.place}.json`, new TextEncoder().encode(JSON.stringify(page)))
    // The page names them whether it offers them or not, so they are always there.
    files.set(`informes/${job.place}.docx`, docx)
    files.set(`informes/${job.place}.xlsx`, xlsx)
    if (job.place === slug) files.set(`municipios/${slug}-mejoramiento-borrador.csv`, draft)
  }
  return files
}

/** The last closed period of every municipality, then the sealed bimesters, the latest first: those within the limit are offered. */
async function listJobs(pipeline: Pipeline): Promise<Job[]> {
  const {project} = pipeline
  const {municipalities} = project
  const isOffered = municipalities.length <= MOST_REPORTS
  const last: Job[] = []
  const periods = new Map<PeriodKind, PlanPeriods>()
  for (const municipality of municipalities) {
    // What is not offered is named only, and by the bimester: the months of a country would be measured for nothing.
    const {kind} = toEdition(isOffered ? municipality.cadence : 'bimestral')
    const known = periods.get(kind) ?? (await listPlanPeriods(pipeline, kind))
    periods.set(kind, known)
    const {slug} = municipality
    last.push({municipality, period: toLastClosed(known, slug), place: slug, isOffered})
  }
  const sealed = project.seals.toSorted((a, b) => (a.bimester < b.bimester ? 1 : -1))
  return [
    ...last,
    ...sealed.flatMap(({municipality: slug, bimester}, i) =>
      municipalities
        .filter((one) => one.slug === slug)
        .map((municipality) => ({
          municipality,
          period: bimester,
          place: `${slug}/${bimester}`,
          isOffered: municipalities.length + i < MOST_REPORTS,
        })),
    ),
  ]
}

const NOTHING = {html: null, docx: new Uint8Array(), xlsx: new Uint8Array(), draft: new Uint8Array()}

async function write(pipeline: Pipeline, {municipality, period}: Job) {
  const facts = await readReportFacts(pipeline, {municipality, period})
  const report = composeReport(facts)
  const html = toReportHtml(report)
  if (facts.rows.length === 0) return {...NOTHING, html}
  return {
    html,
    docx: await toDocx(report),
    xlsx: await toXlsx(composeWorkbook(facts)),
    draft: hasDraft(facts) ? new TextEncoder().encode(composeDraft(facts)) : NOTHING.draft,
  }
}
