/** One row per indicator, window and part of it: a section of the site, or a department. */
export interface Breakdown {
  code: string
  window_start: string
  window_end: string
  key: string
  numerator: number | null
  denominator: number | null
  value: number | null
}
