import type {Method} from '../src/domain/method-example.js'
import {toDictionary} from './dictionary.js'
import {toExamples} from './example.js'
import type {Pipeline} from './pipeline.js'

/** What the method page shows: the worked examples, and the dictionary of the open data. */
export async function toMethodPage({project}: Pipeline): Promise<Method> {
  return {...(await toExamples()), dictionary: toDictionary(project.metrics)}
}
