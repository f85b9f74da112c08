import type {Reviewer, ReviewProject} from '../domain/file-review.js'
import {startWorkerReviewer} from './worker-reviewer.js'

/** How long the page may stand still, in milliseconds. */
const SLICE = 24

/** What reviews files: in a worker; in the page itself, slice by slice, where it has none, as when it is opened by double click. */
export async function startReviewer(project: ReviewProject): Promise<Reviewer> {
  if (typeof Worker === 'function') {
    try {
      return await startWorkerReviewer(import.meta.resolve('./review-worker.js'), project)
    } catch {
      // The browser has no such workers: it goes more slowly without.
    }
  }
  const [{toReviewer}, {readWhole}] = await Promise.all([import('./reviewer.js'), import('./blob-bytes.js')])
  let since = performance.now()
  const pause = (): Promise<void> | undefined => {
    if (performance.now() - since < SLICE) return undefined
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
  return toReviewer(project, {open: readWhole, pause})
}
