import type {Pipeline} from '../loaders/pipeline.js'
import type {Municipality} from '../loaders/project/municipality.js'
import {composeReport} from './compose-report.js'
import {composeWorkbook} from './compose-workbook.js'
import {toDocx} from './docx/write-docx.js'
import {toReportHtml} from './html/write-html.js'
import {findBimesters} from './last-closed.js'
import {prepareReports, readReportFacts} from './report-facts.js'
import {toReportName} from './report-name.js'
import {toXlsx} from './xlsx/write-xlsx.js'

/** A site of more municipalities than these leaves their reports to the command line: each refresh would wait for them. */
const MOST_REPORTS = 30

/** What the site knows of a municipality's report: the page, and the names under which its documents are taken away. */
export interface SiteReport {
  bimester: string
  /** The report as markup, every text of it escaped; null where the site has no reports. */
  html: string | null
  /** Null where the site has no documents. */
  docx: string | null
  xlsx: string | null
}

/** The reports on the last closed bimester that the site offers, by the names of their files: `informes/pore.json`. */
export async function toSiteReports(pipeline: Pipeline): Promise<Map<string, Uint8Array>> {
  const {municipalities} = pipeline.project
  if (municipalities.length <= MOST_REPORTS) await prepareReports(pipeline)
  const {lastClosed: bimester} = await findBimesters(pipeline)
  const files = new Map<string, Uint8Array>()
  for (const municipality of municipalities) {
    const {slug} = municipality
    const isOffered = municipalities.length <= MOST_REPORTS
    const {html, docx, xlsx} = isOffered ? await write(pipeline, municipality, bimester) : NOTHING
    const page: SiteReport = {
      bimester,
      html,
      docx: docx.length === 0 ? null : toReportName(slug, bimester, 'docx'),
      xlsx: xlsx.length === 0 ? null : toReportName(slug, bimester, 'xlsx'),
    }
    files.set(`informes/${slug}.json`, new TextEncoder().encode(JSON.stringify(page)))
    // The page names them whether it offers them or not, so they are always there.
    files.set(`informes/${slug}.docx`, docx)
    files.set(`informes/${slug}.xlsx`, xlsx)
  }
  return files
}

const NOTHING = {html: null, docx: new Uint8Array(), xlsx: new Uint8Array()}

async function write(pipeline: Pipeline, municipality: Municipality, bimester: string) {
  const facts = await readReportFacts(pipeline, {municipality, bimester})
  const report = composeReport(facts)
  const html = toReportHtml(report)
  if (facts.rows.length === 0) return {...NOTHING, html}
  return {html, docx: await toDocx(report), xlsx: await toXlsx(composeWorkbook(facts))}
}
