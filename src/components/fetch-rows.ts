import {fromWholeTable, type LeanTable} from '../domain/lean-table.js'
import {fetchJson} from './fetch-json.js'

/** The rows of a lean table that is loaded when it is wanted (`fetchJson`). */
export async function fetchRows<Row>(href: string, options: {version: string}): Promise<Row[] | undefined> {
  const table = await fetchJson<LeanTable>(href, options)
  return table && fromWholeTable<Row>(table)
}
