import type {Pipeline} from '../loaders/pipeline.js'

/** The last bimester that had ended at the cut-off, and the last that had begun by then. */
export async function findBimesters({
  store,
  cutoff,
}: Pipeline): Promise<{lastClosed: string; lastBegun: string}> {
  const [row] = await store.query(
    `select
      bimester_label(bimester_index($1::date) - case when bimester_end($1::date) > $1::date then 1 else 0 end) as closed,
      bimester_label(bimester_index($1::date)) as begun`,
    [cutoff],
  )
  return {lastClosed: String(row?.closed), lastBegun: String(row?.begun)}
}
