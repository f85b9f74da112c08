import type {Pipeline} from './pipeline.js'

/** The files that have rows of a municipality, or are copies of one that does; the others' numbers are to be removed. */
const FILES_OF_OTHERS = `
  with own as (
    select file_id from judged_periods
    union
    select file_id from judged_publications
    union
    select file_id from judged_attendance
    union
    select file_id from judged_measurements
    union
    select file_id from judged_improvements
    union
    select file_id from judged_activities
    union
    select file_id from quarantine where municipality = $1
    union
    select d.file_id from visit_day as d join municipality as m on m.code::integer = d.municipality where m.slug = $1
  ),
  told as (
    select file_id from file_report where municipality = $1
    union
    select r.file_id
    from file_report as r
    join file as f on f.file_id = r.file_id
    left join file as o on o.path = f.copy_of
    where r.municipality is null and coalesce(o.file_id, f.file_id) in (select file_id from own)
  )
  select file_id from file where file_id not in (select file_id from told)`

/**
 * The same run, with nothing left but one municipality: its rows in every table, its plan, its closed bimesters, the files that
 * have rows of it. Its figures are not computed anew, so that they are those of all. What is kept between runs stays as it is.
 * The given pipeline is used up: it is the same store.
 */
export async function narrowPipeline(pipeline: Pipeline, slug: string): Promise<Pipeline> {
  const {store, project} = pipeline
  // A sign may be about two municipalities: the other one keeps its name.
  await store.run(
    'update plausibility set partner = m.name from municipality as m where m.slug = plausibility.partner',
  )
  for (const table of await listTables(pipeline)) {
    await store.query(`delete from memory.main.${table} where municipality <> $1`, [slug])
  }
  const others = (await store.query(FILES_OF_OTHERS, [slug])).map(({file_id}) => Number(file_id))
  for (const table of ['file', 'file_report']) {
    await store.run(`delete from memory.main.${table} where file_id in (${[-1, ...others].join(', ')})`)
  }
  const isOwn = ({municipality}: {municipality: string | null}) =>
    municipality === null || municipality === slug
  return {
    ...pipeline,
    project: {
      ...project,
      municipalities: project.municipalities.filter((one) => one.slug === slug),
      targets: project.targets.filter(isOwn),
      planRows: slug in project.planRows ? {[slug]: project.planRows[slug] ?? []} : {},
      planHeaders: slug in project.planHeaders ? {[slug]: project.planHeaders[slug] ?? []} : {},
      changes: project.changes.filter(isOwn),
      exceptions: project.exceptions.filter(isOwn),
      seals: project.seals.filter(({municipality}) => municipality === slug),
      remarks: project.remarks.filter(isOwn),
    },
  }
}

/** The tables of this run that say of what municipality a row is. */
async function listTables({store}: Pipeline): Promise<string[]> {
  const rows = await store.query(
    `select t.table_name as name
    from information_schema.tables as t
    join information_schema.columns as c
      on c.table_catalog = t.table_catalog and c.table_schema = t.table_schema and c.table_name = t.table_name
    where t.table_catalog = 'memory' and t.table_schema = 'main' and t.table_type = 'BASE TABLE'
      and c.column_name = 'municipality'
    order by name`,
  )
  return rows.map(({name}) => String(name))
}
