import type {Reviewer} from '../domain/file-review.js'
import {toBlobBytes} from './blob-bytes.js'
import type {ReviewAnswer, ReviewRequest} from './review-message.js'
import {toReviewer} from './reviewer.js'

/*
 * The worker of the page of data: reads files beside the page, which stays in motion however large they are.
 */
let reviewer: Reviewer | undefined

addEventListener('message', ({data}: MessageEvent<ReviewRequest>) => {
  answer(data).then(
    (value) => send({id: data.id, value}),
    (error) => send({id: data.id, error: String(error)}),
  )
})

async function answer(request: ReviewRequest): Promise<unknown> {
  if ('project' in request) {
    reviewer = toReviewer(request.project, {open: toBlobBytes})
    return true
  }
  if (reviewer === undefined) throw new Error('asked before its project was told')
  const {id, name, given} = request
  if (name !== 'review') return await (reviewer[name] as (...given: unknown[]) => Promise<unknown>)(...given)
  const [file, folder] = given as [File, string]
  return await reviewer.review(file, {folder, onProgress: (share) => send({id, share})})
}

function send(message: ReviewAnswer): void {
  postMessage(message)
}
