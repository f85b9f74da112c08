import {runPipeline} from '../loaders/pipeline.js'
import {NoBrowser} from '../reports/no-browser.js'
import {toPrinter} from '../reports/pdf/print-pdf.js'
import {prepareReports, readReportFacts} from '../reports/read-report-facts.js'
import type {ReportFormat} from '../reports/report-name.js'
import {writeReport} from '../reports/write-report.js'
import {launchBrowser} from '../test/browser.js'
import type {ReportRun} from './report-times.js'

// A process of its own: `report-run.ts <data folder> <bimester>` prints `ReportRun`. Without a browser the page stands for the PDF.
const [folder = '', period = ''] = process.argv.slice(2)
const browser = await launchBrowser().catch((error: unknown) => {
  if (error instanceof NoBrowser) return undefined
  throw error
})
const formats: ReportFormat[] = ['docx', 'xlsx', browser === undefined ? 'html' : 'pdf']
const spent = Object.fromEntries(formats.map((format) => [format, {milliseconds: 0, bytes: 0}]))
const start = performance.now()
const pipeline = await runPipeline({dataDir: folder, today: '2013-05-15', personKey: 'bench'})
const measuring = performance.now() - start
let facts = 0
let documents = 0
await prepareReports(pipeline)
for (const municipality of pipeline.project.municipalities) {
  const before = performance.now()
  const read = await readReportFacts(pipeline, {municipality, period})
  facts += performance.now() - before
  for (const format of formats) await write(read, format)
}
const writing = performance.now() - start - measuring
pipeline.close()
await browser?.close()
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({measuring, writing, facts, documents, spent, peak} satisfies ReportRun))

async function write(read: Awaited<ReturnType<typeof readReportFacts>>, format: ReportFormat): Promise<void> {
  const before = performance.now()
  const {length} = await writeReport(read, format, {print: browser && toPrinter(browser)})
  const one = spent[format]
  if (one === undefined) return
  one.milliseconds += performance.now() - before
  one.bytes += length
  documents += 1
}
