import type {SealChange} from '../../src/domain/seal-change.js'
import type {Pipeline} from '../pipeline.js'
import {gatherSealed} from './sealed-tables.js'

/**
 * What has become another of the bimesters that were closed, and because of which files. Wants the tables of `makeEvidence`, made
 * with all rows or many: a file of which none is kept is not named.
 */
export async function findSealChanges(pipeline: Pipeline): Promise<SealChange[]> {
  const {store, project} = pipeline
  if (project.seals.length === 0) return []
  await store.runFolder('seal', ['source_of_result'])
  await gatherSealed(pipeline, 'cumplimiento', {into: 'sealed_compliance', like: 'compliance'})
  await gatherSealed(pipeline, 'fuentes', {into: 'sealed_source', like: 'source_of_result'})
  await store.runFolder('seal', ['change_since_seal'])
  return (await store.query('select * from change_since_seal')) as unknown as SealChange[]
}
