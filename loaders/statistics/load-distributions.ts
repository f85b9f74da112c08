import type {Store} from '../store.js'
import {listKendallProbabilities} from './kendall-null.js'
import {listStudentQuantiles} from './student-quantile.js'

/** Puts into the store what the marts look up as in a table at a book's end. */
export async function loadDistributions(store: Store): Promise<void> {
  await store.append('kendall_probability', listKendallProbabilities())
  await store.append('student_quantile', listStudentQuantiles())
}
