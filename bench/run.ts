/** What a run took. */
export interface Run {
  seconds: number
  /** Of all its threads. */
  cpuSeconds: number
  /** The most memory that it had, in bytes. */
  peak: number
}
