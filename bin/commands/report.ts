import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {inPeriods} from '../../loaders/edition.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import type {Municipality} from '../../loaders/project/municipality.js'
import {writeWhole} from '../../loaders/write-whole.js'
import {findPeriods} from '../../reports/last-closed.js'
import type {PrintPdf} from '../../reports/pdf/print-pdf.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import {type ReportFormat, toReportName} from '../../reports/report-name.js'
import {writeReport} from '../../reports/write-report.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {
  EDITIONS,
  type Edition,
  type PeriodKind,
  parsePeriod,
  toEdition,
  toPeriodNoun,
  toPeriodStart,
} from '../../src/domain/period.js'
import {toMunicipalityFinder} from '../../src/formats/municipality-finder.js'
import {Failure, WrongCall} from '../failure.js'
import {prepareOutFolder} from '../out-folder.js'
import {toWritingTeller} from '../progress-line.js'
import type {Task} from '../task.js'

export interface ReportOptions {
  municipalities: readonly string[]
  all: boolean
  /** Empty asks for the last closed one of the edition. */
  periods: readonly string[]
  /** By default that of the municipality's cadence. */
  edition: Edition | undefined
  formats: readonly ReportFormat[]
  replace: boolean
  /** The program of the browser that prints; else an installed one. */
  browser: string | undefined
  out: string
}

/** Writes reports into a folder, each file whole or not at all, and on stdout the names of the files. */
export async function report(task: Task, options: ReportOptions): Promise<void> {
  await prepareOutFolder(options.out, task.dataDir)
  const pipeline = await runPipeline(task)
  try {
    const jobs = await listJobs(pipeline, options)
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

/** A report to be written. */
interface Job {
  municipality: Municipality
  period: string
}

/** In the order of the editions, then of the municipalities. */
async function listJobs(
  pipeline: Pipeline,
  {municipalities, all, periods, edition}: ReportOptions,
): Promise<Job[]> {
  const late = periods.find((period) => toPeriodStart(period) > pipeline.cutoff)
  if (late !== undefined) {
    const {lastBegun} = await findPeriods(pipeline, parsePeriod(late).edition.kind)
    throw new WrongCall(
      `${late} empieza después de la fecha de corte (${formatDate(pipeline.cutoff)}); el último ${toPeriodNoun(late)} del que hay datos es ${lastBegun}.`,
    )
  }
  const chosen = all ? pipeline.project.municipalities : municipalities.map((text) => findOne(pipeline, text))
  const jobs: Job[] = []
  const empty: Job[] = []
  for (const {kind} of EDITIONS) {
    const asked =
      periods.length > 0
        ? chosen.flatMap((municipality) => toJobs(municipality, periods, kind))
        : await listLastClosed(pipeline, chosen, {kind, edition})
    if (asked.length === 0) continue
    const planned = await listPlanned(pipeline, kind)
    const isPlanned = ({municipality, period}: Job) => planned.has(`${municipality.slug} ${period}`)
    jobs.push(...asked.filter(isPlanned))
    empty.push(...asked.filter((job) => !isPlanned(job)))
  }
  if (empty.length === 0) return jobs
  const told = empty.map(({municipality, period}) => `${municipality.name} en ${period}`).join(', ')
  if (!all || jobs.length === 0)
    throw new Failure(
      `No hay plan vigente de ${told}: no hay qué informar. Revise el periodo, o las columnas desde y hasta del plan.`,
    )
  process.stderr.write(`Sin plan vigente, y sin informe: ${told}.\n`)
  return jobs
}

function toJobs(municipality: Municipality, periods: readonly string[], kind: PeriodKind): Job[] {
  return periods
    .filter((period) => parsePeriod(period).edition.kind === kind)
    .map((period) => ({municipality, period}))
}

/** The last closed period of a kind, for those municipalities whose edition is of that kind. */
async function listLastClosed(
  pipeline: Pipeline,
  chosen: readonly Municipality[],
  {kind, edition}: {kind: PeriodKind; edition: Edition | undefined},
): Promise<Job[]> {
  const own = chosen.filter(({cadence}) => (edition ?? toEdition(cadence)).kind === kind)
  if (own.length === 0) return []
  const {lastClosed} = await findPeriods(pipeline, kind)
  return own.map((municipality) => ({municipality, period: lastClosed}))
}

function findOne({project}: Pipeline, text: string): Municipality {
  const slug = toMunicipalityFinder(project.municipalities)(text)
  const found = project.municipalities.find((one) => one.slug === slug)
  if (found !== undefined) return found
  const known = project.municipalities.map((one) => one.slug).join(', ')
  throw new WrongCall(`--municipio ${text}: no está en municipios.csv; se esperaba uno de ${known}.`)
}

/** The municipalities and periods of a kind in which a plan is in force. */
async function listPlanned({store}: Pipeline, kind: PeriodKind): Promise<Set<string>> {
  const rows = await inPeriods(store, kind, () =>
    store.query('select distinct municipality, bimester from compliance'),
  )
  return new Set(rows.map(({municipality, bimester}) => `${municipality} ${bimester}`))
}

async function writeAll(
  pipeline: Pipeline,
  jobs: readonly Job[],
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
