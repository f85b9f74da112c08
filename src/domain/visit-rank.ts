/** A municipality's place by the visits of its site in one month, as `visitas-2009-07.json` has it. */
export interface VisitRank {
  municipality: string
  /** Absent where nothing of the month is known; of a month known in part, what is known. */
  visits?: number
  covered_days: number
  days: number
  /** Of the months of the last six bimesters. */
  known_months: number
  months: number
  /** Why it has no place. */
  apart?: string
  rank?: number
  rank_department?: number
  rank_group?: number
  /** Visits per 1 000 inhabitants, and the places by them. */
  rate?: number
  rate_rank?: number
  rate_rank_department?: number
  rate_rank_group?: number
}

export const VISIT_RANK_COLUMNS = [
  'municipality',
  'visits',
  'covered_days',
  'days',
  'known_months',
  'months',
  'apart',
  'rank',
  'rank_department',
  'rank_group',
  'rate',
  'rate_rank',
  'rate_rank_department',
  'rate_rank_group',
] as const satisfies readonly (keyof VisitRank)[]

/** A municipality's places month after month, from its first; null where it has none. Without a population those by rate are empty. */
export interface RankHistory {
  municipality: string
  first_month: string
  ranks: (number | null)[]
  rate_ranks: (number | null)[]
}

export const RANK_HISTORY_COLUMNS = [
  'municipality',
  'first_month',
  'ranks',
  'rate_ranks',
] as const satisfies readonly (keyof RankHistory)[]
