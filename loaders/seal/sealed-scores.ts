import {join} from 'node:path'
import type {Score} from '../../src/domain/score.js'
import type {Pipeline} from '../pipeline.js'
import {toSealFolder} from './seal.js'

/** The score of each municipality in each bimester that was closed, as it was then. */
export async function readSealedScores({store, project, dataDir}: Pipeline): Promise<Score[]> {
  if (project.seals.length === 0) return []
  const files = project.seals.map(({municipality, bimester}) => {
    const file = join(toSealFolder(dataDir, municipality, bimester), 'puntajes.parquet')
    return `'${file.replaceAll("'", "''")}'`
  })
  const rows = await store.query(
    `select *
    from read_parquet([${files.join(', ')}], union_by_name = true)
    where level = 'municipio'
    order by municipality, t`,
  )
  return rows as unknown as Score[]
}
