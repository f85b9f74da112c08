import type {PhasesOutside} from './phases-outside.js'

/** What every page knows of the data that it shows. */
export interface Site {
  cutoff: string
  /** 16 hexadecimal digits that change whenever the data do. */
  fingerprint: string
  /** Whether demonstration files are read. */
  demo: boolean
  lastBimester: string | null
  /** Why newer data could not be read, in the preview: what is shown is the last that could. */
  problem?: string
  /** Where the site is published, with `/` at its end; null where nobody says. */
  address: string | null
  /** Whether this is the local preview, which may show raw text. */
  preview: boolean
  /** Whether each indicator has a page of its own, or is a view inside the page of its municipality. */
  indicatorPages: boolean
  municipalities: Municipality[]
  preset: {name: string; bands: Band[]}
  /** A null municipality or code is every one. */
  changes: {date: string; municipality: string | null; code: string | null; description: string}[]
  phases: Phase[]
  totals: Totals
}

export interface Municipality {
  slug: string
  code: string
  name: string
  department: string
  /** Those it compares with, as a person wrote it. */
  group: string | null
  population: number | null
  population_year: number | null
  has_plan: boolean
  /** Whether its improvement plan and its schedule are among the files. */
  has_improvements: boolean
  has_activities: boolean
  plan_from: string | null
  plan_until: string | null
  /** Legal phases that its score does not count and that it owes; null where there is none, or no plan. */
  phases_outside: PhasesOutside | null
  /** Those of its indicators, where each has a page of its own. */
  codes: string[]
}

/** A colour band of the score: half open, from 0 to 1. */
export interface Band {
  from: number
  to: number
  name: string
  light: string
  dark: string
}

/** A phase of the legal calendar. */
export interface Phase {
  phase: number
  name: string
  national_due: string
  territorial_due: string
  norm: string
}

/** What became of the records of all files. */
export interface Totals {
  files: number
  read: number
  accepted: number
  rejected: number
  duplicated: number
  replaced: number
  refused: number
}

/** The band that a score falls into: `[from, to)`, the last one closed. */
export function findBand(bands: readonly Band[], score: number): Band | undefined {
  return bands.find(({from, to}) => score >= from && (score < to || to >= 1))
}
