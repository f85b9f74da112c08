/** One row per point of a series that has limits: where its values are expected while the process stays as it is. */
export interface ProcessLimit {
  t: number
  lower: number
  centre: number
  upper: number
}

/** One row per bimester ahead: where its value is expected, with 80 % confidence. */
export interface Projection {
  t: number
  value: number
  low: number
  high: number
}
