import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {PlanRemark} from '../../src/domain/plan-remark.js'
import {toMunicipalityFinder} from '../../src/formats/municipality-finder.js'
import {findPlanRemarks} from '../plan-rules/plan-remark.js'
import type {ReviewedPlan} from '../plan-rules/reviewed-plan.js'
import {readSeals} from '../seal/read-seals.js'
import type {Seal} from '../seal/seal.js'
import {type Change, readChanges} from './change.js'
import {type ColourPreset, readColourPresets} from './colour-preset.js'
import {type Exception, readExceptions} from './exception.js'
import {type Metric, readMetrics} from './metric.js'
import {MUNICIPALITIES_FILE, type Municipality, readMunicipalities} from './municipality.js'
import {type Phase, readPhases} from './phase.js'
import {readPlan, type Target} from './plan.js'
import {type Problem, ProjectError} from './project-error.js'
import type {TableRow} from './reference-table.js'
import {readSiteAddress} from './site-address.js'

export {ProjectError} from './project-error.js'

/** All that people declare in the data folder, exports apart. */
export interface Project {
  municipalities: Municipality[]
  phases: Phase[]
  presets: ColourPreset[]
  changes: Change[]
  exceptions: Exception[]
  metrics: Metric[]
  /** By municipality in the order of `municipios.csv`, then as its plan has them. */
  targets: Target[]
  /** What each plan file says, by slug; a municipality without a plan has no entry. */
  planRows: Record<string, TableRow[]>
  /** The columns of each plan file, in its order, by slug. */
  planHeaders: Record<string, string[]>
  /** The bimesters that were closed. */
  seals: Seal[]
  /** Where the site is published, with `/` at its end; null where nobody says. */
  address: string | null
  /** What can be read and is doubtful, plans apart. */
  warnings: Problem[]
  /** What the plans leave in doubt, by municipality in the order of `municipios.csv`. */
  remarks: PlanRemark[]
}

/** Reads the project's own files; throws one `ProjectError` with all that is wrong in any of them. */
export function readProject(dataDir: string): Project {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const municipalities = readMunicipalities(dataDir, problems)
  const phases = readPhases(dataDir, problems)
  const presets = readColourPresets(dataDir, problems)
  const metrics = readMetrics(dataDir, problems)
  const findMunicipality = toMunicipalityFinder(municipalities)

  const slugs = findPlans(dataDir)
  const known = municipalities.map((municipality) => municipality.slug)
  for (const slug of slugs.filter((name) => !known.includes(name))) {
    const message = `«${slug}» no es el slug de un municipio. Se esperaba uno de: ${known.join(', ')}; cambie el nombre del archivo o agregue el municipio a ${MUNICIPALITIES_FILE}.`
    problems.push({file: `planes/${slug}.csv`, line: 1, message, refersTo: MUNICIPALITIES_FILE})
  }
  const plans = known
    .filter((slug) => slugs.includes(slug))
    .map((slug) => ({slug, ...readPlan(dataDir, slug, {metrics, phases}, problems)}))
  for (const {slug, name, line} of municipalities.filter((one) => !slugs.includes(one.slug))) {
    const message = `${name} no tiene plan: falta planes/${slug}.csv, y no se mide.`
    warnings.push({file: MUNICIPALITIES_FILE, line, message})
  }
  const codes = new Set(plans.flatMap(({rows}) => rows.map(({cells}) => cells.codigo ?? '')))
  const changes = readChanges(dataDir, findMunicipality, codes, problems)
  const exceptions = readExceptions(dataDir, findMunicipality, metrics, codes, problems)

  const seals = readSeals(dataDir, problems)
  const address = readSiteAddress(dataDir, problems)

  if (problems.length > 0) throw new ProjectError(problems)
  return {
    municipalities,
    phases,
    presets,
    changes,
    exceptions,
    metrics,
    targets: plans.flatMap((plan) => plan.targets),
    planRows: Object.fromEntries(plans.map(({slug, rows}) => [slug, rows])),
    planHeaders: Object.fromEntries(plans.map(({slug, header}) => [slug, header])),
    seals,
    address,
    warnings,
    remarks: plans.flatMap(({slug, targets, rows}) =>
      findPlanRemarks(toReviewedPlan(slug, targets, rows, phases)),
    ),
  }
}

function toReviewedPlan(
  municipality: string,
  targets: readonly Target[],
  rows: readonly TableRow[],
  phases: readonly Phase[],
): ReviewedPlan {
  const cells = new Map(rows.map((row) => [row.line, row.cells]))
  return {
    municipality,
    file: `planes/${municipality}.csv`,
    rows: targets.map((target) => ({target, cells: cells.get(target.row) ?? {}})),
    phases,
  }
}

/** The names of the plan files, without their ending; those that editors leave beside them are none. */
function findPlans(dataDir: string): string[] {
  const folder = join(dataDir, 'planes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && !/^(\.|~\$)/.test(name))
    .map((name) => name.slice(0, -'.csv'.length))
    .sort()
}
