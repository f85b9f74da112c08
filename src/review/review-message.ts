import type {Reviewer, ReviewProject} from '../domain/file-review.js'

/** What a page asks of the worker: to begin with a project, or one of the things that a reviewer does. */
export type ReviewRequest =
  | {id: number; project: ReviewProject}
  | {[Name in keyof Reviewer]: {id: number; name: Name; given: unknown[]}}[keyof Reviewer]

/** What the worker answers: how far it is, what was asked for, or why it could not. */
export type ReviewAnswer = {id: number} & ({share: number} | {value: unknown} | {error: string})
