import {mkdir, rm} from 'node:fs/promises'
import {dirname} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import type {DuckDBConnection} from '@duckdb/node-api'

/** How long another process is waited for, and how often it is asked. */
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

/**
 * Attaches the store that a file keeps as `kept`. One process at a time writes it: another one is waited for a minute, and
 * one that has died holds nothing, since the system lets go of its lock. A file that is no store is made anew, for it is a
 * cache.
 */
export async function attachKept(connection: DuckDBConnection, file: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  const patience = Date.now() + PATIENCE
  for (;;) {
    const problem = open.has(file) ? String(process.pid) : await tryToAttach(connection, file)
    if (problem === undefined) break
    if (Date.now() > patience) throw new StoreBusy(problem === '' ? undefined : problem)
    await delay(INTERVAL)
  }
  open.add(file)
}

/** Lets another process have the store. */
export function forgetKept(file: string): void {
  open.delete(file)
}

/** The number of the process that holds the store, empty where the system does not tell it; undefined once it is attached. */
async function tryToAttach(connection: DuckDBConnection, file: string): Promise<string | undefined> {
  const attach = `attach '${file.replaceAll("'", "''")}' as kept`
  try {
    await connection.run(attach)
    return undefined
  } catch (error) {
    const {message} = error as Error
    if (/lock|already open|being used by another process/i.test(message))
      return /PID (\d+)/.exec(message)?.[1] ?? ''
    if (/no space|disk/i.test(message)) throw error
    await removeKept(file)
    await connection.run(attach)
    return undefined
  }
}

async function removeKept(file: string): Promise<void> {
  await rm(file, {force: true})
  await rm(`${file}.wal`, {force: true})
}
