import {join} from 'node:path'
import type {SealChange} from '../../src/domain/seal-change.js'
import type {Pipeline} from '../pipeline.js'
import {type SealTable, toSealFolder} from './seal.js'

/**
 * What has become another of the bimesters that were closed, and because of which files. Wants the tables of `makeEvidence`, made
 * with all rows or many: a file of which none is kept is not named.
 */
export async function findSealChanges({store, project, dataDir}: Pipeline): Promise<SealChange[]> {
  const {seals} = project
  if (seals.length === 0) return []
  const list = (table: SealTable) =>
    `[${seals.map(({municipality, bimester}) => toText(join(toSealFolder(dataDir, municipality, bimester), `${table}.parquet`))).join(', ')}]`
  await store.runFolder('seal', ['source_of_result'])
  await store.run(
    `create or replace temp table sealed_compliance as
    select * from read_parquet(${list('cumplimiento')}, union_by_name = true)`,
  )
  await store.run(
    `create or replace temp table sealed_source as
    select * from read_parquet(${list('fuentes')}, union_by_name = true)`,
  )
  await store.runFolder('seal', ['change_since_seal'])
  return (await store.query('select * from change_since_seal')) as unknown as SealChange[]
}

function toText(path: string): string {
  return `'${path.replaceAll("'", "''")}'`
}
