/** How far the reading of a long export has come. */
export interface ReadingProgress {
  /** Relative to `entrada/`. */
  path: string
  /** In bytes: what was read, and all there is. */
  done: number
  size: number
  /** How many records were read. */
  records: number
}

/** Is told, now and then, how far the reading has come. */
export type TellProgress = (progress: ReadingProgress) => void
