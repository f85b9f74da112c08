import {toBimesterIndex} from '../../src/domain/bimester.js'
import type {Compliance} from '../../src/domain/compliance.js'
import type {CoveredMonth, FileReport, Rejection} from '../../src/domain/file-report.js'
import type {Obligation} from '../../src/domain/obligation.js'
import type {Panorama} from '../../src/domain/panorama.js'
import type {Score} from '../../src/domain/score.js'
import type {Band, Municipality} from '../../src/domain/site.js'
import type {PlanTarget} from '../../src/domain/what-if/what-if.js'

/** An indicator in a bimester: five news a month, both months met, unless told otherwise. */
export function sampleCompliance(row: Partial<Compliance> = {}): Compliance {
  const bimester = row.bimester ?? '2009-B4'
  return {
    municipality: 'pore',
    code: 'pore-01',
    position: 1,
    indicator: 'Noticias distintas publicadas',
    line: 'contenidos',
    action: 'Revisar la página',
    weight: 1,
    unit: 'noticias',
    ratio: false,
    is_level: false,
    window_kind: 'mes',
    window_assumed: false,
    goal_assumed: false,
    due_date: null,
    legal: false,
    bimester,
    t: toBimesterIndex(bimester),
    value: 6,
    numerator: null,
    denominator: null,
    floor: null,
    goal: 5,
    direction: 'al_menos',
    progress: 1,
    compliance: 1,
    compliance_min: 1,
    compliance_max: 1,
    state: 'meta',
    windows: 2,
    windows_known: 2,
    windows_met: 2,
    windows_valued: 2,
    carried: false,
    carried_from: null,
    provisional: false,
    days_late: null,
    met_on: null,
    covered_days: 62,
    window_days: 62,
    partial: false,
    no_aplica_reason: null,
    n: 12,
    slope: 0,
    slope_low: 0,
    slope_high: 0,
    p_value: 1,
    signal: 'sin_senal',
    assurance_goal: null,
    assurance_floor: null,
    shortfall: null,
    excess: null,
    added: null,
    missing: null,
    overrun: null,
    missing_most: false,
    missing_bimesters: null,
    missing_by: null,
    advised: null,
    ...row,
  }
}

/** A row of a plan that asks for five a month, unless told otherwise. */
export function samplePlanTarget(target: Partial<PlanTarget> = {}): PlanTarget {
  return {
    line: 2,
    window_kind: 'mes',
    window_assumed: false,
    due_date: null,
    legal: false,
    direction: 'al_menos',
    floor: null,
    goal: 5,
    tolerance: null,
    goal_assumed: false,
    weight: 1,
    valid_from: '2009-01-01',
    valid_until: '2012-12-31',
    adds: true,
    ...target,
  }
}

/** A month of five news that fell due and was met, unless told otherwise. */
export function sampleObligation(row: Partial<Obligation> = {}): Obligation {
  return {
    municipality: 'pore',
    code: 'pore-01',
    position: 1,
    indicator: 'Noticias distintas publicadas',
    window_kind: 'mes',
    window_start: '2008-12-01',
    window_end: '2008-12-31',
    bimester: '2008-B6',
    floor: null,
    goal: 5,
    direction: 'al_menos',
    unit: 'noticias',
    ratio: false,
    legal: false,
    value: 6,
    partial: false,
    is_open: false,
    state: 'meta',
    missing: null,
    excess: null,
    missing_most: false,
    missing_bimesters: null,
    days_late: null,
    met_on: null,
    ...row,
  }
}

/** A score that is known whole, unless told otherwise. */
export function sampleScore(row: Partial<Score> = {}): Score {
  const bimester = row.bimester ?? '2009-B4'
  return {
    municipality: 'pore',
    bimester,
    t: toBimesterIndex(bimester),
    score: 0.75,
    score_min: 0.75,
    score_max: 0.75,
    n_meta: 3,
    n_minimo: 0,
    n_incumple: 1,
    n_sin_dato: 0,
    n_no_exigible: 0,
    n_sin_meta: 0,
    n_no_aplica: 0,
    overdue: 0,
    provisional: false,
    ...row,
  }
}

export function sampleMunicipality(row: Partial<Municipality> = {}): Municipality {
  return {
    slug: 'pore',
    code: '85263',
    name: 'Pore',
    department: 'Casanare',
    group: null,
    population: null,
    population_year: null,
    has_plan: true,
    has_improvements: false,
    has_activities: false,
    plan_from: '2009-01-01',
    plan_until: '2012-12-31',
    phases_outside: null,
    codes: [],
    ...row,
  }
}

/** The bands 0–60–80. */
export function sampleBands(): Band[] {
  return [
    {from: 0, to: 0.6, name: 'rojo', light: '#f8d4cf', dark: '#6e2620'},
    {from: 0.6, to: 0.8, name: 'amarillo', light: '#f6e7a8', dark: '#5a4a0a'},
    {from: 0.8, to: 1, name: 'verde', light: '#c9e8d6', dark: '#15503a'},
  ]
}

export function sampleFile(row: Partial<FileReport> = {}): FileReport {
  return {
    file: 'pore/visitas.csv',
    kind: 'visits',
    format: 'plantilla',
    municipality: 'pore',
    read: 31,
    accepted: 31,
    rejected: 0,
    duplicated: 0,
    replaced: 0,
    warnings: [],
    reason: null,
    format_title: 'Plantilla',
    mending: null,
    proposal: [],
    exported_at: '2009-09-01',
    sha256: '',
    demo: false,
    refused: false,
    first_date: '2009-08-01',
    last_date: '2009-08-31',
    ...row,
  }
}

export function sampleRejection(row: Partial<Rejection> = {}): Rejection {
  return {
    file: 'pore/visitas.csv',
    line: 118,
    line_end: 118,
    column: 'fecha',
    reason: 'La fecha no existe en el calendario',
    remedy: 'Corrija el día o el mes.',
    waiting: [],
    value: null,
    raw: null,
    ...row,
  }
}

export function sampleCoverage(row: Partial<CoveredMonth> = {}): CoveredMonth {
  return {
    municipality: 'pore',
    source: 'visits',
    type: null,
    month: '2009-08',
    covered_days: 31,
    days: 31,
    files: ['pore/visitas.csv'],
    ...row,
  }
}

/** The text of an element as it is read: every run of white space one space, the thin one before % kept. */
export function toText(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim()
}

/** The panorama of these scores; a municipality comes where its first row does. */
export function samplePanorama(rows: readonly Score[], changes: Record<string, number> = {}): Panorama {
  const bimesters = [...new Set(rows.map(({bimester}) => bimester))].sort()
  return {
    bimesters: bimesters.map((bimester) => ({bimester, t: toBimesterIndex(bimester)})),
    order: [...new Set(rows.map(({municipality}) => municipality))],
    changes: new Map(Object.entries(changes)),
    scoresOf: (slug) => rows.filter(({municipality}) => municipality === slug),
    lastOf: (slug) => rows.find((row) => row.municipality === slug && row.bimester === bimesters.at(-1)),
  }
}
