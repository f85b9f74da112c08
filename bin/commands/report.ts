import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {readProject} from '../../loaders/project/project.js'
import {writeWhole} from '../../loaders/write-whole.js'
import type {PrintPdf} from '../../reports/pdf/print-pdf.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import {type ReportFormat, toReportName} from '../../reports/report-name.js'
import {writeReport} from '../../reports/write-report.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {Failure} from '../failure.js'
import {findMunicipality} from '../find-municipality.js'
import {prepareOutFolder} from '../out-folder.js'
import {toWritingTeller} from '../progress-line.js'
import {type AskedReports, listReportJobs, type ReportJob} from '../report-jobs.js'
import type {Task} from '../task.js'

export interface ReportOptions extends AskedReports {
  formats: readonly ReportFormat[]
  replace: boolean
  /** The program of the browser that prints; else an installed one. */
  browser: string | undefined
  out: string
}

/** Writes reports into a folder, each file whole or not at all, and on stdout the names of the files. */
export async function report(task: Task, options: ReportOptions): Promise<void> {
  // Before anything is made, and before the data are read.
  const {municipalities} = readProject(task.dataDir)
  for (const text of options.municipalities) findMunicipality(municipalities, text)
  await prepareOutFolder(options.out, task.dataDir)
  const pipeline = await runPipeline(task)
  try {
    const jobs = await listReportJobs(pipeline, options)
    await prepareReports(pipeline)
    const {print, close} = options.formats.includes('pdf') ? await openPrinter(options.browser) : NO_PRINTER
    try {
      await writeAll(pipeline, jobs, {...options, print})
    } finally {
      await close()
    }
  } finally {
    pipeline.close()
  }
}

async function writeAll(
  pipeline: Pipeline,
  jobs: readonly ReportJob[],
  {formats, out, replace, print}: ReportOptions & {print: PrintPdf | undefined},
): Promise<void> {
  const all = jobs.length * formats.length
  const tell = toWritingTeller()
  const kept: string[] = []
  let done = 0
  for (const job of jobs) {
    const facts = await readReportFacts(pipeline, job)
    for (const format of formats) {
      const name = toReportName(job.municipality.slug, job.period, format)
      tell({name, done, all})
      const bytes = await writeReport(facts, format, {print})
      if (!replace && (await isAnother(join(out, name), bytes))) kept.push(name)
      else {
        await writeWhole(join(out, name), bytes)
        process.stdout.write(`${name}\n`)
      }
      done += 1
      tell({name, done, all})
    }
  }
  if (kept.length > 0) throw new Failure(toKeptText(kept, out))
  process.stderr.write(
    `${formatCount(all, 'documento', 'documentos')} con datos hasta el ${formatDate(pipeline.cutoff)} (huella ${pipeline.fingerprint}), en ${out}.\n`,
  )
}

function toKeptText(names: readonly string[], out: string): string {
  const choose = (one: string, many: string) => inflect(names.length, one, many)
  return (
    `En ${out} ya había ${choose('un archivo que dice', 'archivos que dicen')} otra cosa: ${names.join(', ')}. ` +
    `${choose('Se dejó como estaba', 'Se dejaron como estaban')}, porque alguien puede ${choose('haberlo', 'haberlos')} corregido. ` +
    `Escriba otra carpeta, ${choose('cámbiele', 'cámbieles')} el nombre, o agregue --reemplazar si ya no ${choose('sirve', 'sirven')}.`
  )
}

/** Whether a file is there and holds something else: somebody may have edited it. */
async function isAnother(file: string, bytes: Uint8Array): Promise<boolean> {
  const found = await readFile(file).catch(() => undefined)
  return found !== undefined && !found.equals(bytes)
}

const NO_PRINTER = {print: undefined, close: async () => {}}

async function openPrinter(
  program: string | undefined,
): Promise<{print: PrintPdf; close: () => Promise<void>}> {
  const {launchBrowser} = await import('../../reports/pdf/launch-browser.js')
  const {toPrinter} = await import('../../reports/pdf/print-pdf.js')
  const browser = await launchBrowser({program})
  return {print: toPrinter(browser), close: () => browser.close()}
}
