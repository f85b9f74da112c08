import {rmSync} from 'node:fs'
import {chmod, mkdtemp, readdir, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

const open = new Set<string>()

process.on('exit', () => {
  for (const folder of open) removeNow(folder)
})

/**
 * A new folder beside `path`, named after it and this process: `dist` → `dist.4711-x3Kf9a`. It is removed when the process
 * ends, or by `removeLeftovers` if the process was killed.
 */
export async function createFolderBeside(path: string): Promise<string> {
  const folder = await mkdtemp(`${path}.${process.pid}-`)
  open.add(folder)
  // A temporary folder is its owner's alone; what becomes a site is read by a server.
  await chmod(folder, 0o755)
  return folder
}

/** Removes a folder made by `createFolderBeside`. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true, maxRetries: 5})
  open.delete(folder)
}

/** The folders made beside `path` by processes that are no more, newest name last. */
export async function listLeftovers(path: string): Promise<string[]> {
  const names = await readdir(dirname(path))
  const leftovers = names.filter((name) => {
    const match = /^\.(\d+)-\w{6}(\.old)?$/.exec(name.slice(basename(path).length))
    return name.startsWith(basename(path)) && match !== null && !isAlive(Number(match[1]))
  })
  return leftovers.sort().map((name) => join(dirname(path), name))
}

/** Removes what killed processes left beside `path`. */
export async function removeLeftovers(path: string): Promise<void> {
  for (const folder of await listLeftovers(path)) await removeFolder(folder)
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true})
  } catch {
    // Somebody still writes there: the next run removes it.
  }
}
