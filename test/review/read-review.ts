import type {ReviewProject} from '../../src/domain/file-review.js'
import {toMemoryBytes} from '../../src/review/file-bytes.js'
import type {ExportReview} from '../../src/review/review-export.js'
import {reviewFile} from '../../src/review/review-file.js'
import {toReviewWorld} from '../../src/review/review-world.js'
import {toReviewer} from '../../src/review/reviewer.js'

export const PROJECT: ReviewProject = {
  municipalities: [
    {slug: 'pore', code: '85263', name: 'Pore', department: 'Casanare', accounts: []},
    {slug: 'genova', code: '63302', name: 'Génova', department: 'Quindío', accounts: []},
  ],
  metrics: [
    ['fase_1', true],
    ['edictos_emitidos', false],
  ],
  mappings: [],
}

const TODAY = '2030-01-01'

/** What would become of a file at a path within `entrada/`, or of those that are packed in it. */
export function readReviews(
  path: string,
  content: string | Uint8Array,
  project = PROJECT,
): (ExportReview & {path: string})[] {
  const bytes = toMemoryBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const steps = reviewFile({path, bytes, modifiedAt: '2013-01-15T12:00:00Z'}, toReviewWorld(project, TODAY))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What reviews files, in the thread of the test. */
export function startReviewer() {
  return toReviewer(PROJECT, {
    open: async (blob) => toMemoryBytes(new Uint8Array(await blob.arrayBuffer())),
    now: new Date(`${TODAY}T12:00:00Z`),
  })
}
