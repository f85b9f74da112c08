import type {Store} from './store.js'

/** The store has lost records, or counts some twice. */
export class RecordsLost extends Error {}

/**
 * Nothing is lost: what was read is accepted, rejected, duplicated or replaced, file by file. Else throws `RecordsLost`, and
 * the store is doubted.
 */
export async function checkConservation(store: Store): Promise<void> {
  const lost = await store.query(
    'select path from file_report where read <> accepted + rejected + duplicated + replaced order by path',
  )
  if (lost.length === 0) return
  store.doubt()
  throw new RecordsLost(`records lost or counted twice: ${lost.map((row) => row.path).join(', ')}`)
}
