import type {Reviewer, ReviewProject} from '../domain/file-review.js'
import type {ReviewAnswer} from './review-message.js'

interface Waiting {
  resolve: (value: never) => void
  reject: (error: Error) => void
  onProgress?: (share: number) => void
}

/** A reviewer in a worker, which is started; rejects where the browser does not let it be. */
export async function startWorkerReviewer(address: string, project: ReviewProject): Promise<Reviewer> {
  const worker = new Worker(address, {type: 'module'})
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({data}: MessageEvent<ReviewAnswer>) => {
    const asked = waiting.get(data.id)
    if ('share' in data) return asked?.onProgress?.(data.share)
    waiting.delete(data.id)
    if ('error' in data) asked?.reject(new Error(data.error))
    else asked?.resolve(data.value as never)
  })
  worker.addEventListener('error', () => {
    for (const {reject} of waiting.values()) reject(new Error('the worker stopped'))
    waiting.clear()
  })
  const ask = <T>(request: object, onProgress?: (share: number) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, {resolve, reject, ...(onProgress && {onProgress})})
      worker.postMessage({id: last, ...request})
    })
  await ask({project})
  return {
    review: (file, {folder, onProgress}) => ask({name: 'review', given: [file, folder]}, onProgress),
    check: (...given) => ask({name: 'check', given}),
    mend: (...given) => ask({name: 'mend', given}),
    takeGood: (...given) => ask({name: 'takeGood', given}),
    takeRejected: (...given) => ask({name: 'takeRejected', given}),
  }
}
