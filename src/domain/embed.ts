import type {Compliance} from './compliance.js'
import type {ProcessLimit, Projection} from './process.js'
import {fromSameTable, type SameTable} from './same-table.js'
import type {Score} from './score.js'

/** The folder of the built site of what embedded charts read, a file a municipality. */
export const EMBED_FOLDER = 'graficas'

/** The page that shows one. */
export const EMBED_PAGE = 'incrustar.html'

/** What the charts of one municipality show. */
export interface EmbedFile {
  scores: SameTable
  /** By code. */
  indicators: Record<string, {rows: SameTable; limits: SameTable; projection: SameTable}>
}

/** One indicator, of which the figures of its trend are left out. */
export interface EmbeddedIndicator {
  rows: Compliance[]
  limits: ProcessLimit[]
  projection: Projection[]
}

/** The columns that charts and findings do without. */
export const UNEMBEDDED: readonly (keyof Compliance)[] = ['n', 'slope', 'slope_low', 'slope_high', 'p_value']

/** The score of a municipality by bimester, as its file has it. */
export function readEmbeddedScores({scores}: EmbedFile): Score[] {
  return fromSameTable(scores)
}

/** One indicator as its municipality's file has it; undefined where the plan has no such code. */
export function findEmbeddedIndicator(file: EmbedFile, code: string): EmbeddedIndicator | undefined {
  const found = Object.hasOwn(file.indicators, code) ? file.indicators[code] : undefined
  if (found === undefined) return undefined
  return {
    rows: fromSameTable(found.rows),
    limits: fromSameTable(found.limits),
    projection: fromSameTable(found.projection),
  }
}
