import {toSlug} from '../src/domain/fold.js'
import {findMeasure} from '../src/domain/measure.js'
import {toPhaseMetric} from './project/phase.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import type {Row, Store} from './store.js'

/** Puts the project's own tables into the store: what the exports are read and measured against. */
export async function loadProject(store: Store, project: Project): Promise<void> {
  await store.append(
    'municipality',
    project.municipalities.map(({slug, code, name, department, group, population, populationYear}) => ({
      slug,
      code,
      name,
      department,
      peer_group: group,
      population,
      population_year: populationYear,
      has_plan: slug in project.planRows,
      cites_phases: citesPhases(project, slug),
    })),
  )
  await store.append(
    'phase',
    project.phases.map(({phase, name, nationalDue, territorialDue, norm}) => ({
      phase,
      name,
      national_due: nationalDue,
      territorial_due: territorialDue,
      norm,
      metric: toPhaseMetric(phase),
    })),
  )
  const preset = project.presets.find(({isDefault}) => isDefault)
  await store.setVariable('closing_periods', String(preset?.closingPeriods ?? 1), 'integer')
  const parts = listProportions(project)
  await store.append(
    'target',
    project.targets.map((target) => toTargetRow(target, parts)),
  )
  await store.append(
    'exception',
    project.exceptions.map((exception) => ({
      ...exception,
      valid_from: exception.from,
      valid_until: exception.until,
    })),
  )
  await store.append(
    'change',
    project.changes.map((change) => ({...change, starts_baseline: change.startsBaseline})),
  )
}

/** Whether a plan's file names the norm of the phases, whatever of it indicators follow. */
function citesPhases({phases, planRows}: Project, slug: string): boolean {
  const norms = new Set(phases.map(({norm}) => norm))
  const texts = (planRows[slug] ?? []).flatMap(({cells}) => Object.values(cells))
  return Array.from(norms).some((norm) => texts.some((text) => text?.includes(norm)))
}

/** The metrics whose numerator is a part of their denominator. */
export function listProportions({metrics}: Project): string[] {
  return metrics.filter(({proportion}) => proportion).map(({metric}) => metric)
}

/** The row of a target; `parts` are the metrics whose numerator is a part of their denominator. */
export function toTargetRow(target: Target, parts: readonly string[]): Row {
  const measure = findMeasure(target.measure)
  if (measure === undefined) throw new Error(`no measure called ${target.measure}`)
  const declaredFlow = target.accumulation === 'flujo'
  const numeratorAdds = measure.numerator === 'declared' ? declaredFlow : true
  return {
    municipality: target.municipality,
    code: target.code,
    position: target.position,
    line: target.line,
    action: target.action,
    indicator: target.indicator,
    unit: target.unit,
    form: target.measure,
    query: measure.query,
    source: measure.source,
    numerator_adds: numeratorAdds,
    denominator_kind: measure.denominator,
    denominator_adds: measure.denominator === 'declared' ? declaredFlow : numeratorAdds,
    is_stock: measure.numerator === 'stock',
    is_level: measure.numerator === 'stock' || !numeratorAdds || target.windowKind === 'plazo',
    grows: measure.grows,
    counts_events: measure.events,
    is_proportion:
      measure.proportion === 'declared' ? parts.includes(target.metric ?? '') : measure.proportion,
    type: target.type,
    states: target.states,
    section: target.section === null ? null : toSlug(target.section),
    organization_key: target.organization === null ? null : toSlug(target.organization).replaceAll('-', ' '),
    min_attendees: target.minAttendees,
    metric: target.metric,
    denominator_metric: target.denominatorMetric,
    window_kind: target.windowKind,
    window_assumed: target.windowAssumed,
    due_date: target.dueDate,
    legal: target.legal,
    phase: target.phase,
    direction: target.direction,
    floor: target.floor,
    goal: target.goal,
    tolerance: target.tolerance,
    goal_assumed: target.goalAssumed,
    weight: target.weight,
    valid_from: target.validFrom,
    valid_until: target.validUntil,
  }
}
