import type {LeanTable} from './lean-table.js'

/** How a proportion lies to what chance alone explains. */
export type Standing = 'encima' | 'dentro' | 'debajo'

export const STANDING_WORDS: Record<Standing, string> = {
  encima: 'por encima',
  dentro: 'dentro de lo que explica el azar',
  debajo: 'por debajo',
}

/** A municipality's proportion in one bimester, as the file of the comparison and bimester has it. */
export interface FunnelPoint {
  municipality: string
  code: string
  numerator?: number
  denominator?: number
  value?: number
  known_windows: number
  windows: number
  lower?: number
  upper?: number
  standing?: Standing
  /** All of one standing share it. */
  rank?: number
  apart?: string
}

export const FUNNEL_COLUMNS = [
  'municipality',
  'code',
  'numerator',
  'denominator',
  'value',
  'known_windows',
  'windows',
  'lower',
  'upper',
  'standing',
  'rank',
  'apart',
] as const satisfies readonly (keyof FunnelPoint)[]

/** The file of a comparison of proportions and a bimester. */
export interface FunnelFile extends LeanTable {
  /** The proportion of all that compare; null where none does. */
  pooled: number | null
  /** Denominators with the limits that they have, to be drawn. */
  limits: [denominator: number, lower: number, upper: number][]
}
