import {toBimesterLabel} from './bimester.js'
import type {DueCounts} from './due.js'
import {fromLeanTable, type LeanTable} from './lean-table.js'
import type {Score} from './score.js'

/** What the panorama tells of each score. */
export const SCORE_COLUMNS = [
  't',
  'score',
  'score_min',
  'score_max',
  'n_meta',
  'n_minimo',
  'n_incumple',
  'n_sin_dato',
  'n_no_exigible',
  'n_sin_meta',
  'n_no_aplica',
  'provisional',
  'overdue',
] as const satisfies readonly (keyof Score)[]

/** The file that the panorama loads: a thousand plans by decades of bimesters, in a few kilobytes. */
export interface PanoramaFile {
  /**
   * One row per municipality with a plan: its slug, the change of its score in the last bimester, and then a list of cells a column
   * of `SCORE_COLUMNS`, in the order of time; one cell where they are all alike. A bound that is null is the score. Those with the
   * lowest score in the last bimester come first, those without one last.
   */
  plans: LeanTable
  /** What fell due in the last bimester. */
  due: DueCounts
}

/** The scores of all plans, taken apart when they are asked for. */
export interface Panorama {
  /** All bimesters of which some plan has a score. */
  bimesters: readonly {bimester: string; t: number}[]
  /** The slugs, from the lowest score in the last bimester to the highest, then those without one. */
  order: readonly string[]
  /** What the score of the last bimester is above that of the one before, where both are known. */
  changes: ReadonlyMap<string, number>
  /** A municipality's scores in the order of time; none without a plan. */
  scoresOf: (slug: string) => readonly Score[]
  /** A municipality's score in the last bimester. */
  lastOf: (slug: string) => Score | undefined
}

type Cells = Record<string, unknown>

/** Opens what the panorama loaded, which ends with a bimester. */
export function readPanorama(
  {plans}: Pick<PanoramaFile, 'plans'>,
  {lastBimester}: {lastBimester: string | null},
): Panorama {
  const rows = fromLeanTable<Cells & {municipality: string; change?: number}>(plans)
  const found = new Map(rows.map((row) => [row.municipality, row]))
  const known = new Map<string, readonly Score[]>()
  const times = [...new Set(rows.flatMap(({t}) => t as number | number[]))].sort((a, b) => a - b)
  const lasts = new Map(
    rows
      .map((row) => toScore(row, countCells(row) - 1))
      .filter(({bimester}) => bimester === lastBimester)
      .map((score) => [score.municipality, score]),
  )
  return {
    bimesters: times.map((t) => ({t, bimester: toBimesterLabel(t)})),
    order: rows.map(({municipality}) => municipality),
    changes: new Map(
      rows.flatMap(({municipality, change}) => (change === undefined ? [] : [[municipality, change]])),
    ),
    scoresOf: (slug) => {
      const scores = known.get(slug) ?? toScores(found.get(slug))
      known.set(slug, scores)
      return scores
    },
    lastOf: (slug) => lasts.get(slug),
  }
}

function toScores(row: Cells | undefined): Score[] {
  return row === undefined ? [] : Array.from({length: countCells(row)}, (_, i) => toScore(row, i))
}

function toScore(row: Cells, i: number): Score {
  const cells = Object.fromEntries(SCORE_COLUMNS.map((column) => [column, toCell(row[column], i)]))
  const {t, score, score_min: low, score_max: high} = cells
  return {
    ...cells,
    municipality: row.municipality,
    bimester: toBimesterLabel(Number(t)),
    score_min: low ?? score,
    score_max: high ?? score,
  } as unknown as Score
}

function countCells({t}: Cells): number {
  return Array.isArray(t) ? t.length : 1
}

function toCell(cells: unknown, i: number): unknown {
  return (Array.isArray(cells) ? cells[i] : cells) ?? null
}
