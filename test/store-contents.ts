import type {Row, Store} from '../loaders/store.js'

/** The rows of tables, each as one text and in the order of these texts. */
export type StoreContents = Record<string, string[]>

/** What no two readings of the same folder need have alike: who made the store, and when it last saw a file. */
const LEFT_OUT = new Set(['maker', 'known_input', 'read_on'])

/**
 * What a store keeps, table by table, so that two stores can be compared: files by their paths instead of their numbers, rows
 * in whatever order.
 */
export async function readKept(store: Store): Promise<StoreContents> {
  return await readTables(store, 'kept')
}

/** What was computed of it, table by table, to be compared likewise. */
export async function readComputed(store: Store): Promise<StoreContents> {
  return await readTables(store, 'memory')
}

async function readTables(store: Store, catalog: string): Promise<StoreContents> {
  const files = await store.query('select file_id, path from kept.source_file')
  const paths = new Map(files.map(({file_id, path}) => [file_id, path]))
  const tables = await store.query(
    `select table_name as name
    from information_schema.tables
    where table_catalog = $1 and table_schema = 'main' and table_type = 'BASE TABLE'
    order by table_name`,
    [catalog],
  )
  const contents: StoreContents = {}
  for (const {name} of tables) {
    if (LEFT_OUT.has(String(name))) continue
    const rows = await store.query(`select * from ${catalog}.${name}`)
    contents[String(name)] = rows.map((row) => toComparable(row, paths)).sort()
  }
  return contents
}

function toComparable(row: Row, paths: ReadonlyMap<unknown, unknown>): string {
  const cells = Object.entries(row)
    .filter(([column]) => !LEFT_OUT.has(column))
    .map(([column, value]) => [column, column === 'file_id' ? (paths.get(value) ?? value) : value])
  return JSON.stringify(Object.fromEntries(cells))
}

/** The rows that only one of two stores has, by table; empty where they hold the same. */
export function compareContents(one: StoreContents, other: StoreContents): Record<string, object> {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)])
  const differences: Record<string, object> = {}
  for (const table of tables) {
    const [left = [], right = []] = [one[table], other[table]]
    if (JSON.stringify(left) === JSON.stringify(right)) continue
    differences[table] = {
      only_one: left.filter((row) => !right.includes(row)),
      only_other: right.filter((row) => !left.includes(row)),
      rows: [left.length, right.length],
    }
  }
  return differences
}
