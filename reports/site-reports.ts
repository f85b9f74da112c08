import type {Pipeline} from '../loaders/pipeline.js'
import {composeReport} from './compose-report.js'
import {composeWorkbook} from './compose-workbook.js'
import {toDocx} from './docx/write-docx.js'
import {toReportHtml} from './html/write-html.js'
import {findBimesters} from './last-closed.js'
import {readReportFacts} from './report-facts.js'
import {toReportName} from './report-name.js'
import {toXlsx} from './xlsx/write-xlsx.js'

/** For more municipalities than these the site has the pages alone: their documents would be minutes in the making. */
const MOST_DOCUMENTS = 60

/** What the site knows of a municipality's report: the page, and the names under which its documents are taken away. */
export interface SiteReport {
  bimester: string
  /** The report as markup, every text of it escaped. */
  html: string
  /** Null where the site has no documents. */
  docx: string | null
  xlsx: string | null
}

/** The reports on the last closed bimester that the site offers, by the names of their files: `informes/pore.json`. */
export async function toSiteReports(pipeline: Pipeline): Promise<Map<string, Uint8Array>> {
  const {municipalities} = pipeline.project
  const {lastClosed: bimester} = await findBimesters(pipeline)
  const files = new Map<string, Uint8Array>()
  for (const municipality of municipalities) {
    const {slug} = municipality
    const facts = await readReportFacts(pipeline, {municipality, bimester})
    const report = composeReport(facts)
    const isOffered = municipalities.length <= MOST_DOCUMENTS && facts.rows.length > 0
    const page: SiteReport = {
      bimester,
      html: toReportHtml(report),
      docx: isOffered ? toReportName(slug, bimester, 'docx') : null,
      xlsx: isOffered ? toReportName(slug, bimester, 'xlsx') : null,
    }
    files.set(`informes/${slug}.json`, new TextEncoder().encode(JSON.stringify(page)))
    // The page names them whether it offers them or not, so they are always there.
    files.set(`informes/${slug}.docx`, isOffered ? await toDocx(report) : new Uint8Array())
    files.set(`informes/${slug}.xlsx`, isOffered ? await toXlsx(composeWorkbook(facts)) : new Uint8Array())
  }
  return files
}
