import {composeDraft} from './compose-draft.js'
import {composeMatrix} from './compose-matrix.js'
import {composeReport} from './compose-report.js'
import {composeWorkbook} from './compose-workbook.js'
import {toDocx} from './docx/write-docx.js'
import {toReportPage} from './html/write-html.js'
import type {PrintPdf} from './pdf/print-pdf.js'
import type {ReportFacts} from './report-facts.js'
import type {ReportFormat} from './report-name.js'
import {toXlsx} from './xlsx/write-xlsx.js'

/** A report in one format; `print` turns a page into a PDF and is needed for that alone. */
export async function writeReport(
  facts: ReportFacts,
  format: ReportFormat,
  {print}: {print?: PrintPdf | undefined} = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return await toDocx(composeReport(facts))
    case 'matriz':
      return await toDocx(composeMatrix(facts))
    case 'borrador':
      return new TextEncoder().encode(composeDraft(facts))
    case 'xlsx':
      return await toXlsx(composeWorkbook(facts))
    case 'html':
      return new TextEncoder().encode(toReportPage(composeReport(facts)))
    case 'pdf':
      if (print === undefined) throw new Error('a PDF needs what prints it')
      return await print(toReportPage(composeReport(facts)), {date: facts.lastDay})
  }
}
