import type {ColourPreset} from '../loaders/project/colour-preset.js'
import type {Municipality} from '../loaders/project/municipality.js'
import type {Phase} from '../loaders/project/phase.js'
import type {Seal} from '../loaders/seal/seal.js'
import type {Activity} from '../src/domain/activity.js'
import type {Compliance} from '../src/domain/compliance.js'
import type {FileReport} from '../src/domain/file-report.js'
import type {Failing} from '../src/domain/finding.js'
import type {Improvement} from '../src/domain/improvement.js'
import type {Kind} from '../src/domain/kind.js'
import type {PlanRow} from '../src/domain/plan-text.js'
import type {Score} from '../src/domain/score.js'
import type {SealChange} from '../src/domain/seal-change.js'
import type {Sign} from '../src/domain/sign.js'
import type {WindowKind} from '../src/domain/window-kind.js'

/** All that a report of one municipality and period is written from, as the marts have it. */
export interface ReportFacts {
  municipality: Municipality
  /** Its label: `2009-B4`, or `2009-07`, `2009-T3`, `2009-S2`, `2009` of another edition. */
  period: string
  /** The period's first day, and the last day of which facts count: its own last, or the cut-off. */
  firstDay: string
  lastDay: string
  /** The day at which the follow-up stands: that of all the data, which may be later than the period. */
  cutoff: string
  /** The bimester of the last day, under which an action of the improvement plan answers what failed. */
  lastBimester: string
  /** Whether the period is still open at the cut-off. */
  isOpen: boolean
  fingerprint: string
  isDemo: boolean
  preset: ColourPreset
  phases: Phase[]
  /** What the plan says of each indicator in that period, by code. */
  planTexts: ReadonlyMap<string, PlanText>
  /** The indicators in the period, whose label they have as `bimester`, in the order of the plan. */
  rows: Compliance[]
  /** Their rows of all periods of its kind up to it, by indicator, in the order of time. */
  history: Compliance[]
  /** The plan's scores in these periods, in the order of time. */
  scores: Score[]
  /** The scores of the lines of action and of the actions in the period. */
  parts: KeyedScore[]
  /** What fell due in the period, by indicator. */
  due: DueRow[]
  /** Of a period longer than a bimester, the bimesters that ended in it: each indicator, and the plan's score. */
  bimesters: {rows: Compliance[]; scores: Score[]}
  /** For how many judged periods in a row, up to this one, each indicator has met its goal; by code. */
  streaks: ReadonlyMap<string, number>
  /** How often those that fail have failed, up to this period; by code. */
  failing: ReadonlyMap<string, Failing>
  /** The actions of the improvement plan for findings up to the period, and the activities that had to begin by its end, as they stand at the cut-off. */
  actions: Improvement[]
  activities: Activity[]
  /** The close of the bimester that the period is, where it was closed; and what has become another of the bimesters that had ended by its last day and were closed. */
  seal: Seal | undefined
  seals: Seal[]
  sealChanges: SealChange[]
  /** What is to be verified, of what ends in the period. */
  signs: Sign[]
  files: ReportFile[]
  /** The days of each month of the period that each source covers. */
  coverage: CoverageRow[]
  evidence: EvidenceRow[]
  rejections: RejectionRow[]
  /** Whether the municipality had any request for information by the period's last day. */
  hasRequests: boolean
  /** The requests that were made or fell due in the period, or were still undelivered from before. */
  requests: RequestRow[]
  /** The same by department. */
  departments: DepartmentRow[]
}

/** A row of a plan, with its line in the file. */
export type PlanText = PlanRow & {line: number}

export type KeyedScore = Score & {level: 'linea' | 'accion'; key: string}

export type ReportFile = Pick<
  FileReport,
  'file' | 'kind' | 'read' | 'accepted' | 'rejected' | 'duplicated' | 'replaced' | 'first_date' | 'last_date'
> & {sha256: string; reason: string | null; demo: boolean}

/** One row per source that the plan is measured by, and month of the period up to its last day. */
export interface CoverageRow {
  source: Kind
  /** `2009-07`. */
  month: string
  covered_days: number
  days: number
}

/** One row per indicator, file and unbroken range of its lines. */
export interface EvidenceRow {
  code: string
  file: string
  sha256: string
  demo: boolean
  first_line: number
  last_line: number
  records: number
  first_date: string
  last_date: string
}

/** One row per record in quarantine; never its text, which may be personal. */
export interface RejectionRow {
  file: string
  line: number
  line_end: number
  column: string | null
  reason: string
  remedy: string
  waiting: string[]
}

/** How the windows of an indicator came out of which something fell due in the period: counts of windows. */
export interface DueRow {
  code: string
  indicator: string
  window_kind: WindowKind
  windows: number
  n_meta: number
  n_minimo: number
  n_incumple: number
  n_sin_dato: number
  n_no_aplica: number
  /** The first and the last day on which one fell due. */
  first_due: string
  last_due: string
}

/** One request for information; never its title, which may name people. */
export interface RequestRow {
  department: string
  type: string
  requested: string | null
  agreed: string
  /** The agreed day, or that of its extension as far as it counts. */
  due: string
  is_extended: boolean
  /** Null while it is not, as of the period's last day. */
  delivered: string | null
  /** Whether it fell due, and was made, in the period. */
  is_due: boolean
  is_requested: boolean
  outcome: 'a_tiempo' | 'tarde' | 'en_plazo' | 'sin_entregar'
  days_late: number | null
  file: string
  line: number
}

/** Counts of the requests of one department: those made in the period, and how those came out that fell due in it. */
export interface DepartmentRow {
  department: string
  requested: number
  due: number
  on_time: number
  late: number
  least_days_late: number | null
  most_days_late: number | null
  undelivered: number
  /** Not delivered, and by an extension not due yet at the period's end. */
  running: number
  extended: number
  /** Due before the period, and still undelivered at its end. */
  pending: number
}
