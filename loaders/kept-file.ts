import {rmSync} from 'node:fs'
import {mkdir, rm, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import type {DuckDBConnection} from '@duckdb/node-api'
import {isDiskFull} from './disk-full.js'

/** How long another process is waited for, and how often it is asked, in milliseconds. */
const PATIENCE = 60_000
const INTERVAL = 100

/** The stores that this process has open: the system's own locks are per process. */
const open = new Set<string>()

/** Another process is writing the store. */
export class StoreBusy extends Error {
  constructor(pid: string | undefined) {
    const who = pid === undefined ? 'Otro programa de Cumple' : `Otro programa de Cumple (proceso ${pid})`
    super(`${who} está leyendo los datos. Espere a que termine o ciérrelo, y repita la orden.`)
  }
}

/** The system does not let the store be written, nor made anew. */
export class StoreUnwritable extends Error {
  constructor(file: string, cause: unknown) {
    super(
      `No se puede escribir en ${dirname(file)}, donde se guarda lo leído. Borre esa carpeta o cambie sus permisos, y repita la orden.`,
      {cause},
    )
  }
}

/**
 * Attaches the store that a file keeps as `kept`. One process at a time writes it: another one is waited for, a minute at the
 * most, and one that has died holds nothing, since the system lets go of its lock. A file that is no store is made anew, for
 * it is a cache; `StoreUnwritable` where the system does not let it be. Until `forgetKept` the store is this caller's.
 */
export async function attachKept(
  connection: DuckDBConnection,
  file: string,
  patience = PATIENCE,
): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  const deadline = Date.now() + patience
  for (;;) {
    const holder = await tryToAttach(connection, file)
    if (holder === undefined) break
    if (Date.now() > deadline) throw new StoreBusy(holder === '' ? undefined : holder)
    await delay(INTERVAL)
  }
  await rm(toSpillFolder(file), {recursive: true, force: true})
}

/** Lets others have the store. */
export function forgetKept(file: string): void {
  open.delete(file)
}

/** Removes a store that nobody has open: the next one is made anew. */
export function removeKept(file: string): void {
  rmSync(file, {recursive: true, force: true})
  rmSync(`${file}.wal`, {recursive: true, force: true})
}

/** Where DuckDB puts what does not fit in memory while a store is open. */
export function toSpillFolder(file: string): string {
  return `${file}.tmp`
}

/** Whether DuckDB says that what a file keeps cannot be read back: it was cut short, or bytes of it have changed. */
export function isDamage(error: unknown): boolean {
  return /corrupt|not read enough bytes|checksum|serialization error|fatal error|internal error/i.test(
    String(error),
  )
}

/** The number of the process that holds the store, empty where the system does not tell it; undefined once it is attached. */
async function tryToAttach(connection: DuckDBConnection, file: string): Promise<string | undefined> {
  if (open.has(file)) return String(process.pid)
  // Before anything is waited for: a second caller must not come between.
  open.add(file)
  try {
    const holder = await attach(connection, file)
    if (holder !== undefined) open.delete(file)
    return holder
  } catch (error) {
    open.delete(file)
    throw error
  }
}

async function attach(connection: DuckDBConnection, file: string): Promise<string | undefined> {
  const statement = `attach '${file.replaceAll("'", "''")}' as kept`
  try {
    await connection.run(statement)
    if (!(await isCutShort(connection, file))) return undefined
    await connection.run('detach kept')
  } catch (error) {
    const {message} = error as Error
    if (/\block\b|already open|being used by another process/i.test(message))
      return /PID (\d+)/.exec(message)?.[1] ?? ''
    if (isDiskFull(error)) throw error
  }
  try {
    removeKept(file)
    await connection.run(statement)
  } catch (error) {
    if (isDiskFull(error)) throw error
    throw new StoreUnwritable(file, error)
  }
  return undefined
}

// DuckDB finds out when it comes to a row that is missing, which may be months later.
async function isCutShort(connection: DuckDBConnection, file: string): Promise<boolean> {
  const sizes = await connection.runAndReadAll(
    `select total_blocks * block_size from pragma_database_size() where database_name = 'kept'`,
  )
  return (await stat(file)).size < Number(sizes.getRowsJson()[0]?.[0])
}
