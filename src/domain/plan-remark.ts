/** Something that a plan leaves in doubt, with the lines of its file that say so. */
export interface PlanRemark {
  /** That of a `RemarkRule`. */
  rule: string
  municipality: string
  /** Relative to the data folder. */
  file: string
  /** Physical lines, ascending; the header stands on line 1. */
  lines: number[]
  codes: string[]
  column: string
  text: string
}

/** What remarks of a kind have in common, in Spanish for who reads them as a finding. */
export interface RemarkRule {
  rule: string
  title: string
  /** What it means for the figures that are shown. */
  meaning: string
  /** What internal control may ask, or how it is mended. */
  question: string
}

/** How often a rule, or a kind of sign, found something, and in how many municipalities. */
export interface ReviewCount {
  found: number
  municipalities: number
}

/** What the page of all plans shows: the rules, how often each found something, and the first remarks of each. */
export interface PlanReview {
  rules: RemarkRule[]
  /** By rule; one that found nothing has no entry. */
  counts: Record<string, ReviewCount>
  remarks: PlanRemark[]
}
