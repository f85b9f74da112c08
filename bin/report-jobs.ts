import type {Pipeline} from '../loaders/pipeline.js'
import type {Municipality} from '../loaders/project/municipality.js'
import {listPlanPeriods, toLastClosed} from '../reports/plan-periods.js'
import {formatDate} from '../src/domain/calendar-date.js'
import {
  EDITIONS,
  type Edition,
  parsePeriod,
  toEdition,
  toPeriodNoun,
  toPeriodPhrase,
  toPeriodStart,
} from '../src/domain/period.js'
import {Failure, WrongCall} from './failure.js'
import {findMunicipality} from './find-municipality.js'

/** A report to be written. */
export interface ReportJob {
  municipality: Municipality
  period: string
}

/** Which reports are asked for. */
export interface AskedReports {
  /** As people write them: name, slug or code. */
  municipalities: readonly string[]
  all: boolean
  /** Empty asks for the last closed one of the edition. */
  periods: readonly string[]
  /** By default that of the municipality's cadence. */
  edition: Edition | undefined
}

/**
 * The reports that are asked for, in the order of the editions, then of the municipalities. Throws where there is nothing to tell of one that
 * was asked for by name; of all municipalities those without a plan in force are left out, and named on stderr.
 */
export async function listReportJobs(
  pipeline: Pipeline,
  {municipalities, all, periods, edition}: AskedReports,
): Promise<ReportJob[]> {
  const late = periods.find((period) => toPeriodStart(period) > pipeline.cutoff)
  if (late !== undefined) {
    const {lastBegun} = await listPlanPeriods(pipeline, parsePeriod(late).edition.kind)
    throw new WrongCall(
      `${late} empieza después de la fecha de corte (${formatDate(pipeline.cutoff)}); el último ${toPeriodNoun(late)} del que hay datos es ${lastBegun}.`,
    )
  }
  const chosen = all
    ? pipeline.project.municipalities
    : [...new Set(municipalities.map((text) => findMunicipality(pipeline.project.municipalities, text)))]
  const jobs: ReportJob[] = []
  const empty: string[] = []
  for (const {kind} of EDITIONS) {
    const own = chosen.filter(({cadence}) => (edition ?? toEdition(cadence)).kind === kind)
    const asked = periods.filter((period) => parsePeriod(period).edition.kind === kind)
    if (periods.length > 0 ? asked.length === 0 : own.length === 0) continue
    const planned = await listPlanPeriods(pipeline, kind)
    const wanted =
      periods.length > 0
        ? chosen.flatMap((municipality) => asked.map((period) => ({municipality, period})))
        : own.map((municipality) => ({municipality, period: toLastClosed(planned, municipality.slug)}))
    for (const job of wanted) {
      const labels = planned.byMunicipality.get(job.municipality.slug)?.labels ?? []
      if (labels.includes(job.period)) jobs.push(job)
      else empty.push(toEmptyText(job, labels))
    }
  }
  if (empty.length === 0) return jobs
  if (!all || jobs.length === 0) throw new Failure(`No hay qué informar. ${empty.join(' ')}`)
  process.stderr.write(`Sin informe: ${empty.join(' ')}\n`)
  return jobs
}

/** Why there is nothing to report, and what could be. */
function toEmptyText({municipality: {name, slug}, period}: ReportJob, labels: readonly string[]): string {
  const what = `${name} no tiene plan vigente ${toPeriodPhrase(period)} (${period})`
  const [first, last] = [labels[0], labels.at(-1)]
  if (first === undefined || last === undefined)
    return `${what}, ni en ningún ${toPeriodNoun(period)} hasta la fecha de corte: revise las columnas desde y hasta de planes/${slug}.csv.`
  const noun = toPeriodNoun(period, {isPlural: true})
  return first === last ? `${what}: solo ${first}.` : `${what}: sus ${noun} van de ${first} a ${last}.`
}
