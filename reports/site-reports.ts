import type {Pipeline} from '../loaders/pipeline.js'
import type {Municipality} from '../loaders/project/municipality.js'
import {toEdition} from '../src/domain/period.js'
import {composeReport} from './compose-report.js'
import {composeWorkbook} from './compose-workbook.js'
import {toDocx} from './docx/write-docx.js'
import {toReportHtml} from './html/write-html.js'
import {findPeriods} from './last-closed.js'
import {prepareReports, readReportFacts} from './report-facts.js'
import {toReportName} from './report-name.js'
import {toXlsx} from './xlsx/write-xlsx.js'

/** A site of more municipalities than these leaves their reports to the command line: each refresh would wait for them. */
const MOST_REPORTS = 30

/** What the site knows of a municipality's report: the page, and the names under which its documents are taken away. */
export interface SiteReport {
  /** `2009-B4`, or `2009-S2` where the municipality reports by semesters. */
  period: string
  /** The report as markup, every text of it escaped; null where the site has no reports. */
  html: string | null
  /** Null where the site has no documents. */
  docx: string | null
  xlsx: string | null
}

/** The reports that the site offers, on the last closed period of each municipality's cadence, by the names of their files: `informes/pore.json`. */
export async function toSiteReports(pipeline: Pipeline): Promise<Map<string, Uint8Array>> {
  const {municipalities} = pipeline.project
  const isOffered = municipalities.length <= MOST_REPORTS
  if (isOffered) await prepareReports(pipeline)
  const files = new Map<string, Uint8Array>()
  for (const municipality of municipalities) {
    const {kind} = toEdition(isOffered ? municipality.cadence : 'bimestral')
    const {lastClosed: period} = await findPeriods(pipeline, kind)
    const written = isOffered ? await write(pipeline, municipality, period) : NOTHING
    for (const [name, bytes] of toFiles(municipality.slug, period, written)) files.set(name, bytes)
  }
  return files
}

type Written = Awaited<ReturnType<typeof write>>

function toFiles(slug: string, period: string, {html, docx, xlsx}: Written): [string, Uint8Array][] {
  const page: SiteReport = {
    period,
    html,
    docx: docx.length === 0 ? null : toReportName(slug, period, 'docx'),
    xlsx: xlsx.length === 0 ? null : toReportName(slug, period, 'xlsx'),
  }
  return [
    [`informes/${slug}.json`, new TextEncoder().encode(JSON.stringify(page))],
    // The page names them whether it offers them or not, so they are always there.
    [`informes/${slug}.docx`, docx],
    [`informes/${slug}.xlsx`, xlsx],
  ]
}

const NOTHING: {html: string | null; docx: Uint8Array; xlsx: Uint8Array} = {
  html: null,
  docx: new Uint8Array(),
  xlsx: new Uint8Array(),
}

async function write(
  pipeline: Pipeline,
  municipality: Municipality,
  period: string,
): Promise<typeof NOTHING> {
  const facts = await readReportFacts(pipeline, {municipality, period})
  const report = composeReport(facts)
  const html = toReportHtml(report)
  if (facts.rows.length === 0) return {...NOTHING, html}
  return {html, docx: await toDocx(report), xlsx: await toXlsx(composeWorkbook(facts))}
}
