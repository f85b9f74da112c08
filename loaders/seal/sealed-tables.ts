import {join} from 'node:path'
import type {Pipeline} from '../pipeline.js'
import {type SealTable, toSealFolder} from './seal.js'

/**
 * Makes one table of a table of every closed bimester, with the columns of the one that stands for it today. Columns are found by their
 * names: those that an older program did not write are null and named in `lacking`, those of a newer one are left out.
 */
export async function gatherSealed(
  {store, project, dataDir}: Pipeline,
  table: SealTable,
  {into, like}: {into: string; like: string},
): Promise<void> {
  await store.run(
    `create or replace temp table ${into} as select *, null::varchar[] as lacking from ${like} limit 0`,
  )
  const columns = (await store.query(`select column_name as name from (describe ${like})`)).map(({name}) =>
    String(name),
  )
  const files = project.seals.map(({municipality, bimester}) =>
    join(toSealFolder(dataDir, municipality, bimester), `${table}.parquet`),
  )
  const written = await store.query(
    `select list(file_name order by file_name) as files, names
    from (
      select file_name, list(name order by name) as names
      from parquet_schema(${toList(files)})
      group by file_name
    )
    group by names
    order by files`,
  )
  for (const {files: alike, names} of written as unknown as {files: string[]; names: string[]}[]) {
    const shared = columns.filter((column) => names.includes(column))
    const lacking = columns.filter((column) => !names.includes(column))
    await store.run(
      `insert into ${into} by name
      select ${shared.map((column) => `"${column}"`).join(', ')}, ${toList(lacking)}::varchar[] as lacking
      from read_parquet(${toList(alike)}, union_by_name = true)`,
    )
  }
}

function toList(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`
}
