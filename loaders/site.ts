import {hasIndicatorPages} from '../src/domain/indicator-pages.js'
import type {PhasesOutside} from '../src/domain/phases-outside.js'
import type {CheckReport} from './check.js'
import type {Pipeline} from './pipeline.js'
import {countIndicators} from './project/plan-indicators.js'
import {groupBy} from './row-groups.js'
import type {Store} from './store.js'

/** What every page knows: the cut-off and fingerprint that it states, the municipalities, phases and colours. */
export async function toSite(
  {project, store, cutoff, fingerprint}: Pipeline,
  {preview, totals}: {preview: boolean; totals: CheckReport['totals']},
) {
  const [state] = await store.query(
    `select
      bimester_label(bimester_index($1::date)) as last_bimester,
      exists (select 1 from file where demo and reason is null) as demo`,
    [cutoff],
  )
  const validities = await store.query(
    'select municipality, min(valid_from) as plan_from, max(valid_until) as plan_until from target group by municipality',
  )
  const outside = await listPhasesOutside(store)
  const improving = await listSlugs(store, 'improvement')
  const scheduled = await listSlugs(store, 'activity')
  const hasPages = hasIndicatorPages(countIndicators(project))
  const codes = groupBy(hasPages ? project.targets : [], ({municipality}) => municipality)
  const preset = project.presets.find(({isDefault}) => isDefault)
  return {
    cutoff,
    fingerprint,
    demo: state?.demo,
    lastBimester: state?.last_bimester,
    address: project.address,
    preview,
    indicatorPages: hasPages,
    municipalities: project.municipalities.map(({slug, code, name, department, group, cadence, ...rest}) => {
      const validity = validities.find(({municipality}) => municipality === slug)
      return {
        slug,
        code,
        name,
        department,
        group,
        cadence,
        population: rest.population,
        population_year: rest.populationYear,
        population_source: rest.populationSource,
        has_plan: validity !== undefined,
        has_improvements: improving.has(slug),
        has_activities: scheduled.has(slug),
        plan_from: validity?.plan_from ?? null,
        plan_until: validity?.plan_until ?? null,
        phases_outside: outside.get(slug) ?? null,
        codes: [...new Set((codes.get(slug) ?? []).map(({code: indicator}) => indicator))],
      }
    }),
    preset: {name: preset?.name, bands: preset?.bands},
    changes: project.changes.map(({date, municipality, code, description}) => ({
      date,
      municipality,
      code,
      description,
    })),
    phases: project.phases.map(({phase, name, nationalDue, territorialDue, norm}) => ({
      phase,
      name,
      national_due: nationalDue,
      territorial_due: territorialDue,
      norm,
    })),
    totals,
    lines: [...new Set(project.targets.map(({line}) => line))],
  }
}

/** Of what every page knows, what those of one municipality do: a thousand others would weigh on each. */
export function toOwnSite(site: Awaited<ReturnType<typeof toSite>>, slug: string): object {
  return {
    ...site,
    municipalities: site.municipalities.filter((one) => one.slug === slug),
    changes: site.changes.filter(({municipality}) => municipality === null || municipality === slug),
  }
}

/** The legal phases that a municipality with a plan owes, or may owe, and that no indicator of the plan follows. */
export async function listPhasesOutside(store: Store): Promise<Map<string, PhasesOutside>> {
  const rows = await store.query(
    `select
      municipality,
      count(*) filter (where state = 'incumple')::integer as overdue,
      count(*) filter (where state = 'sin_dato')::integer as unknown,
      min(outside) as why
    from phase_standing
    where outside in ('cita', 'sin_indicador') and state in ('incumple', 'sin_dato')
    group by municipality
    order by municipality`,
  )
  return new Map(
    rows.map(({municipality, ...counts}) => [String(municipality), counts as unknown as PhasesOutside]),
  )
}

/** The municipalities that a table has rows of. */
async function listSlugs(store: Store, table: string): Promise<Set<string>> {
  const rows = await store.query(`select distinct municipality from ${table} order by municipality`)
  return new Set(rows.map(({municipality}) => String(municipality)))
}
