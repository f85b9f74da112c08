import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Pipeline} from '../../loaders/pipeline.js'
import {findProposal} from '../../loaders/proposal.js'
import {toReviewProject} from '../../loaders/review-project.js'
import type {FileReview} from '../../src/domain/file-review.js'
import {findFormatTitle} from '../../src/formats/formats.js'
import {toMemoryBytes} from '../../src/review/file-bytes.js'
import {reviewFile} from '../../src/review/review-file.js'
import {toReviewWorld} from '../../src/review/review-world.js'

/** How much of the text of a row both tell: of a very long one a page has the beginning. */
const LONGEST = 200

/** A file as both tell of it: what it was taken for, what became of its rows, and each rejected one. */
type Told = Omit<FileReview, 'rejections' | 'unknown'> & {rejections: object[]}

/** What became of each file of a data folder, and what a browser tells of it before it is dropped, in the order of their paths. */
export async function listReviewed(
  pipeline: Pipeline,
  today: string,
): Promise<{loaded: Told[]; reviewed: Told[]}> {
  return {loaded: await listLoaded(pipeline), reviewed: listTold(pipeline, today)}
}

async function listLoaded({store, dataDir}: Pipeline): Promise<Told[]> {
  const files = await store.query(
    `select
      path as file, kind, format, municipality, read, accepted, rejected, duplicated, warnings, reason,
      first_date, last_date
    from file_report
    order by path`,
  )
  const rejections = await store.query(
    `select path, line, line_end, column_name as "column", value, reason, remedy, raw[:${LONGEST}] as raw
    from rejection
    order by path, line`,
  )
  return files.map((row) => {
    const file = row as unknown as Told
    return {
      ...file,
      format_title: findFormatTitle(file.format ?? '') ?? null,
      proposal: file.reason === null ? [] : findProposal(dataDir, file.file),
      rejections: rejections.filter(({path}) => path === file.file).map(({path, ...rejection}) => rejection),
    }
  })
}

function listTold(pipeline: Pipeline, today: string): Told[] {
  const world = toReviewWorld(toReviewProject(pipeline), today)
  const root = join(pipeline.dataDir, 'entrada')
  const paths = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path)).isFile())
  const reviews = paths.flatMap((path) => {
    const bytes = toMemoryBytes(new Uint8Array(readFileSync(join(root, path))))
    const steps = reviewFile({path, bytes, modifiedAt: '2013-01-15T12:00:00Z'}, world)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value.map(({review}) => review)
    }
  })
  return reviews
    .map(({unknown, rejections, ...review}) => ({
      ...review,
      rejections: rejections.map(({fields, editable, isCut, raw, ...rejection}) => ({
        ...rejection,
        raw: raw.slice(0, LONGEST),
      })),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}
