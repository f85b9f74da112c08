import {toSlug} from '../src/domain/fold.js'
import {findMeasure} from '../src/domain/measure.js'
import type {Target} from './project/plan.js'
import type {Project} from './project/project.js'
import type {Row, Store} from './store.js'

/** Puts the project's own tables into the store: what the exports are read and measured against. */
export async function loadProject(store: Store, project: Project): Promise<void> {
  await store.append(
    'municipality',
    project.municipalities.map(({slug, code, name, department}) => ({
      slug,
      code,
      name,
      department,
      has_plan: slug in project.planRows,
    })),
  )
  await store.append('target', project.targets.map(toTargetRow))
  await store.append(
    'exception',
    project.exceptions.map((exception) => ({
      ...exception,
      valid_from: exception.from,
      valid_until: exception.until,
    })),
  )
}

function toTargetRow(target: Target): Row {
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
    query: measure.query,
    source: measure.source,
    numerator_adds: numeratorAdds,
    denominator_kind: measure.denominator,
    denominator_adds: measure.denominator === 'declared' ? declaredFlow : numeratorAdds,
    is_stock: measure.numerator === 'stock',
    is_level: measure.numerator === 'stock' || !numeratorAdds || target.windowKind === 'plazo',
    grows: measure.grows,
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
