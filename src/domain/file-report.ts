import type {Kind, SourceKind} from './kind.js'

/** One row per file under `data/entrada`: what it was taken for and what became of its records. */
export interface FileReport {
  /** Relative to `entrada/`. */
  file: string
  /** Null where it was refused. */
  kind: Kind | null
  format: string | null
  /** The format's name for people: «Matomo». */
  format_title: string | null
  /** A slug; null where the rows name several. */
  municipality: string | null
  read: number
  accepted: number
  rejected: number
  duplicated: number
  replaced: number
  warnings: string[]
  /** Why the file was refused. */
  reason: string | null
  exported_at: string | null
  sha256: string
  demo: boolean
  refused: boolean
  /** What could be put beside a refused file so that it is read, line by line; empty in what is published. */
  proposal: string[]
  /** Where its rejected rows stand to be put right, within the data folder; null where there are none, and in what is published. */
  mending: string | null
  first_date: string | null
  last_date: string | null
}

/** One row per record in quarantine. */
export interface Rejection {
  file: string
  line: number
  line_end: number
  column: string | null
  reason: string
  remedy: string | null
  /** The codes of the indicators that wait for it. */
  waiting: string[]
  /** The two that may hold personal data: only in the local preview. */
  value: string | null
  raw: string | null
}

/** One row per municipality, source and month in which the source covers at least a day. */
export interface CoveredMonth {
  municipality: string
  source: SourceKind
  type: string | null
  /** `2009-07`. */
  month: string
  covered_days: number
  days: number
  files: string[]
}
