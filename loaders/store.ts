import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  listValue,
} from '@duckdb/node-api'

const SQL = join(import.meta.dirname, 'sql')

/** How many rows DuckDB takes at once. */
const CHUNK = 2048
const DAY = 86_400_000

/** A value of a row as TypeScript holds it; dates are `YYYY-MM-DD`, whole numbers and fractions both `number`. */
export type Cell = string | number | boolean | null | Cell[]
export type Row = Record<string, Cell>

/** A query's answer: its columns with their DuckDB types, and its rows. */
export interface StoreTable {
  columns: string[]
  types: string[]
  rows: Row[]
}

/** A DuckDB database in memory with Cumple's tables. Close it. */
export class Store {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** An empty store: the tables of `sql/schema.sql`. No extension is ever looked for on a network. */
  static async open(): Promise<Store> {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    const store = new Store(instance, await instance.connect())
    await store.run(await readFile(join(SQL, 'schema.sql'), 'utf8'))
    return store
  }

  /** Runs statements that give no rows. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql)
  }

  /** Runs every query of a folder of `sql/`, in the order of the list, else of the files' names. */
  async runFolder(folder: string, names?: readonly string[]): Promise<void> {
    const files = names?.map((name) => `${name}.sql`) ?? (await readdir(join(SQL, folder))).sort()
    for (const file of files) {
      try {
        await this.run(await readFile(join(SQL, folder, file), 'utf8'))
      } catch (error) {
        throw new Error(`sql/${folder}/${file}: ${(error as Error).message}`, {cause: error})
      }
    }
  }

  /** Sets a variable that queries read with `getvariable`. */
  async setVariable(name: string, value: string, type: 'date' | 'varchar'): Promise<void> {
    await this.connection.run(`set variable ${name} = $1::${type}`, [value])
  }

  /** The rows of a query, as plain objects. */
  async query(sql: string, values: DuckDBValue[] = []): Promise<Row[]> {
    return (await this.table(sql, values)).rows
  }

  /** The rows of a query with its columns, also where there are no rows. */
  async table(sql: string, values: DuckDBValue[] = []): Promise<StoreTable> {
    const reader = await this.connection.runAndReadAll(sql, values)
    const types = reader.columnTypes().map((type) => type.toString())
    return {columns: reader.columnNames(), types, rows: reader.getRowObjectsJson().map(toPlain(types))}
  }

  /** Appends rows to a table; a row is an object with a value for every column, dates as `YYYY-MM-DD`. */
  async append(table: string, rows: readonly object[]): Promise<void> {
    const reader = await this.connection.runAndReadAll(`select * from ${table} limit 0`)
    const names = reader.columnNames()
    const types = reader.columnTypes()
    const appender = await this.connection.createAppender(table)
    for (let start = 0; start < rows.length; start += CHUNK) {
      const batch = rows.slice(start, start + CHUNK) as Row[]
      const chunk = DuckDBDataChunk.create(types, batch.length)
      for (const [i, name] of names.entries()) {
        const type = types[i] as DuckDBType
        chunk.setColumnValues(
          i,
          batch.map((row) => toDuckDB(row[name] ?? null, type)),
        )
      }
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
  }
}

// The JSON form gives 64-bit integers as text, to be safe; ours are counts, which fit a double exactly.
function toPlain(types: string[]): (row: Record<string, unknown>) => Row {
  const wide = types.map((type) => type === 'BIGINT' || type === 'HUGEINT')
  return (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value], i) => [
        name,
        wide[i] && value !== null ? Number(value) : value,
      ]),
    ) as Row
}

function toDuckDB(cell: Cell, type: DuckDBType): DuckDBValue {
  if (cell === null) return null
  if (type.typeId === DuckDBTypeId.DATE) return new DuckDBDateValue(Date.parse(`${cell}T00:00:00Z`) / DAY)
  if (type.typeId === DuckDBTypeId.BIGINT) return BigInt(cell as number)
  return Array.isArray(cell) ? listValue(cell as DuckDBValue[]) : cell
}
