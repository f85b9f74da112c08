import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Pipeline} from '../../loaders/pipeline.js'
import type {Municipality} from '../../loaders/project/municipality.js'
import {listPlanPeriods} from '../../reports/plan-periods.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import {toReportName} from '../../reports/report-name.js'
import {writeReport} from '../../reports/write-report.js'
import {toEdition} from '../../src/domain/period.js'

/** The forms that need nothing but Cumple: a PDF needs an installed browser. */
const FORMATS = ['docx', 'xlsx'] as const

/**
 * Writes the reports of a municipality on the last period of its cadence that has ended with its plan in force and on the bimesters that
 * were closed, into a folder that is made where there is something to write; returns the files' names.
 */
export async function writeReports(
  pipeline: Pipeline,
  {municipality, folder}: {municipality: Municipality; folder: string},
): Promise<string[]> {
  const {byMunicipality} = await listPlanPeriods(pipeline, toEdition(municipality.cadence).kind)
  const last = byMunicipality.get(municipality.slug)?.lastClosed ?? null
  const sealed = pipeline.project.seals.filter((seal) => seal.municipality === municipality.slug)
  const periods = new Set([...sealed.map(({bimester}) => bimester), ...(last === null ? [] : [last])])
  await prepareReports(pipeline)
  const names: string[] = []
  for (const period of [...periods].sort()) {
    const facts = await readReportFacts(pipeline, {municipality, period})
    if (facts.rows.length === 0) continue
    await mkdir(folder, {recursive: true})
    for (const format of FORMATS) {
      const name = toReportName(municipality.slug, period, format)
      await writeFile(join(folder, name), await writeReport(facts, format))
      names.push(name)
    }
  }
  return names
}
