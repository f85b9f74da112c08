import type {TellProgress} from '../loaders/reading-progress.js'

/** What a command is to work on: everything that a step may not find out by itself. */
export interface Task {
  /** Absolute. */
  dataDir: string
  /** ISO date, where the person gave one. */
  cutoff?: string
  /** ISO date in Colombia. */
  today: string
  /** The key under which a new store tells people apart; nothing written depends on it. */
  personKey: string
  /** The file that keeps what was read for the next run; without one, all is read anew. */
  storeFile?: string
  /** Is told how far the reading of long exports has come. */
  onProgress?: TellProgress
}
