/** What the site knows of a report: the page, and the names under which its documents are taken away. */
export interface SiteReport {
  /** `2009-B4`, or `2009-S2` where the municipality reports by semesters. */
  period: string
  /** The report as markup, every text of it escaped; null where the site leaves it to the command line. */
  html: string | null
  /** Null where the site has no documents. */
  docx: string | null
  xlsx: string | null
  /** The draft of the improvement plan; null where nothing waits for an action. */
  draft: string | null
  /** The period of the municipality's main report, and the bimesters of its others: the ones that were sealed, the latest first. */
  last_closed: string
  sealed: string[]
}
