import {randomUUID} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {availableParallelism, tmpdir} from 'node:os'
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
import {remember} from '../src/domain/remember.js'
import {attachKept, forgetKept, isDamage, removeKept, toSpillFolder} from './kept-file.js'

const SQL = join(import.meta.dirname, 'sql')

/** How much memory DuckDB may hold while it measures, which joins small tables, and while exports are read, which may be large. */
const MEMORY_LIMIT = '1GB'
const LITTLE_MEMORY = '256MB'
/** How many processors it may use: each of them needs memory of its own. */
const THREADS = Math.min(4, availableParallelism())

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

export interface StoreOptions {
  /** The file that keeps what was read for the next run; by default it is forgotten. */
  file?: string | undefined
  /** How long another process that writes the file is waited for, in milliseconds. */
  patience?: number | undefined
  /** The key under which people are told apart in a new store; one that was kept has its own. */
  personKey: string
  /** What made the store: one that another program made is not believed. */
  version: string
}

/**
 * DuckDB with Cumple's tables: in `kept` the records that were read, which outlive the run where a file keeps them; beside
 * it, in memory, what one run computes of them. Close it.
 */
export class Store {
  private readonly columns = new Map<string, TableColumns>()
  private isDoubtful = false

  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
    private readonly file: string | undefined,
    /** The key under which this store tells people apart. */
    readonly personKey: string,
  ) {}

  /** A store with the tables of `sql/kept.sql` and `sql/schema.sql`, and the macros of `sql/statistics.sql`. No extension is ever looked for on a network. */
  static async open({file, patience, personKey, version}: StoreOptions): Promise<Store> {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: MEMORY_LIMIT,
      threads: String(THREADS),
      temp_directory: toSpillFolder(file ?? join(tmpdir(), `cumple-${randomUUID()}`)),
    })
    const connection = await instance.connect()
    let isAttached = false
    try {
      if (file === undefined) await connection.run(`attach ':memory:' as kept`)
      else await attachKept(connection, file, patience)
      isAttached = true
      const key = await openKept(connection, {personKey, version})
      await connection.run(`set search_path = 'memory.main,kept.main'`)
      for (const name of ['schema.sql', 'statistics.sql'])
        await connection.run(await readFile(join(SQL, name), 'utf8'))
      return new Store(instance, connection, file, key)
    } catch (error) {
      connection.closeSync()
      instance.closeSync()
      if (file !== undefined && isAttached) {
        if (isDamage(error)) removeKept(file)
        forgetKept(file)
      }
      throw error
    }
  }

  /** Runs statements that give no rows. */
  async run(sql: string): Promise<void> {
    await this.watch(this.connection.run(sql))
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
  async setVariable(
    name: string,
    value: string | number,
    type: 'date' | 'varchar' | 'integer',
  ): Promise<void> {
    await this.connection.run(`set variable ${name} = $1::${type}`, [value])
  }

  /** The rows of a query, as plain objects. */
  async query(sql: string, values: DuckDBValue[] = []): Promise<Row[]> {
    return (await this.table(sql, values)).rows
  }

  /** The rows of a query with its columns, also where there are no rows. */
  async table(sql: string, values: DuckDBValue[] = []): Promise<StoreTable> {
    const reader = await this.watch(this.connection.runAndReadAll(sql, values))
    const types = reader.columnTypes().map((type) => type.toString())
    const columns = reader.columnNames()
    return {columns, types, rows: reader.getRowObjectsJson().map(toPlain(columns, types))}
  }

  /**
   * The rows of a query as they come, some thousand at a time, so that no more of them need be in memory; first its columns, without
   * rows. No other query may run until the last.
   */
  async *parts(sql: string): AsyncGenerator<StoreTable> {
    const result = await this.watch(this.connection.stream(sql))
    const columns = result.columnNames()
    const types = result.columnTypes().map((type) => type.toString())
    yield {columns, types, rows: []}
    for await (const rows of result.yieldRowObjectJson())
      yield {columns, types, rows: rows.map(toPlain(columns, types))}
  }

  /**
   * Appends rows to a table, with `kept.` before its name where it is kept; a row is an object with a value for every column,
   * dates as `YYYY-MM-DD`, but for those that `constants` has.
   */
  async append(table: string, rows: readonly object[], constants: Row = {}): Promise<void> {
    const {names, types} = await this.columnsOf(table)
    const [name = '', catalog] = table.split('.').reverse()
    const appender = await this.connection.createAppender(name, 'main', catalog ?? 'memory')
    for (let start = 0; start < rows.length; start += CHUNK) {
      const batch = rows.slice(start, start + CHUNK) as Row[]
      const chunk = DuckDBDataChunk.create(types, batch.length)
      for (const [i, column] of names.entries()) {
        const convert = toConverter(types[i] as DuckDBType)
        const constant = constants[column] ?? null
        chunk.setColumnValues(
          i,
          batch.map((row) => convert(row[column] ?? constant)),
        )
      }
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  private async columnsOf(table: string): Promise<TableColumns> {
    const known = this.columns.get(table)
    if (known !== undefined) return known
    const reader = await this.connection.runAndReadAll(`select * from ${table} limit 0`)
    const columns = {names: reader.columnNames(), types: reader.columnTypes()}
    if (!table.startsWith('temp.')) this.columns.set(table, columns)
    return columns
  }

  /** Runs steps that read much and keep little in less memory: what does not fit goes to the disk. */
  async withLittleMemory<T>(steps: () => Promise<T>): Promise<T> {
    await this.run(`set memory_limit = '${LITTLE_MEMORY}'`)
    try {
      return await steps()
    } finally {
      await this.run(`set memory_limit = '${MEMORY_LIMIT}'`).catch(() => {})
    }
  }

  /** Runs steps that hand rows over in small pieces with one thread of DuckDB's: whoever hands them over would wait for others busily. */
  async withOneThread<T>(steps: () => Promise<T>): Promise<T> {
    await this.run('set threads = 1')
    try {
      return await steps()
    } finally {
      await this.run(`set threads = ${THREADS}`).catch(() => {})
    }
  }

  /** Runs steps that write `kept` as one: all of them, or none. */
  async transact<T>(steps: () => Promise<T>): Promise<T> {
    await this.run('begin')
    try {
      const result = await steps()
      await this.run('commit')
      return result
    } catch (error) {
      await this.run('rollback').catch(() => {})
      throw error
    }
  }

  /** Says that what is kept is not to be believed: it goes when the store is closed, and the next run reads all anew. */
  doubt(): void {
    this.isDoubtful = true
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
    if (this.file === undefined) return
    if (this.isDoubtful) removeKept(this.file)
    forgetKept(this.file)
  }

  private async watch<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer
    } catch (error) {
      if (isDamage(error)) this.doubt()
      throw error
    }
  }
}

/** Makes the tables of `kept`, anew where another program made them; returns the key under which it tells people apart. */
async function openKept(
  connection: DuckDBConnection,
  {personKey, version}: {personKey: string; version: string},
): Promise<string> {
  const tables = await connection.runAndReadAll(
    `select table_name from information_schema.tables where table_catalog = 'kept'`,
  )
  const names = tables.getColumns()[0]?.map(String) ?? []
  if (names.includes('maker')) {
    const [row] = (await connection.runAndReadAll('select version, person_key from kept.maker')).getRowsJson()
    if (row?.[0] === version) return String(row[1])
  }
  await connection.run('begin')
  for (const name of names) await connection.run(`drop table kept.${name}`)
  await connection.run(await readFile(join(SQL, 'kept.sql'), 'utf8'))
  await connection.run('insert into kept.maker values ($1, $2)', [version, personKey])
  await connection.run('commit')
  return personKey
}

// The JSON form gives 64-bit integers as text, to be safe; ours are counts, which fit a double exactly.
function toPlain(
  columns: readonly string[],
  types: readonly string[],
): (row: Record<string, unknown>) => Row {
  const wide = columns.filter((_, i) => types[i] === 'BIGINT' || types[i] === 'HUGEINT')
  return (row) => {
    for (const name of wide) if (row[name] !== null) row[name] = Number(row[name])
    return row as Row
  }
}

/** What turns a value of a row into one of a column of this type. */
function toConverter(type: DuckDBType): (cell: Cell) => DuckDBValue {
  if (type.typeId === DuckDBTypeId.DATE) return (cell) => (cell === null ? null : toDate(String(cell)))
  if (type.typeId === DuckDBTypeId.BIGINT) return (cell) => (cell === null ? null : BigInt(cell as number))
  return (cell) => (Array.isArray(cell) ? listValue(cell as DuckDBValue[]) : cell)
}

const toDate = remember((day) => new DuckDBDateValue(Date.parse(`${day}T00:00:00Z`) / DAY))

interface TableColumns {
  names: readonly string[]
  types: readonly DuckDBType[]
}
