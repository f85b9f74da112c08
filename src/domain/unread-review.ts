import type {FileReview} from './file-review.js'

/** What is said of a file of which no row is read: only why. */
export function toUnreadReview(file: string, reason: string | null): FileReview {
  return {
    file,
    kind: null,
    format: null,
    format_title: null,
    municipality: null,
    read: 0,
    accepted: 0,
    rejected: 0,
    duplicated: 0,
    warnings: [],
    reason,
    proposal: [],
    first_date: null,
    last_date: null,
    rejections: [],
    unknown: [],
    formulas: 0,
  }
}
