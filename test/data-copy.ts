import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PROJECT} from './source-files.js'

/** A data folder of its own for a test. Remove it. */
export interface DataFolder {
  path: string
  /** Writes a file under `entrada/`. */
  drop: (name: string, text: string) => Promise<void>
  /** Takes a file away from `entrada/`. */
  take: (name: string) => Promise<void>
  remove: () => Promise<void>
}

/** A copy of the project's data: its tables and plans, and the demonstration's exports where they are asked for. */
export async function copyData({demo = false} = {}): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'cumple-datos-'))
  const exports = join(PROJECT, 'data', 'entrada')
  await cp(join(PROJECT, 'data'), path, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => demo || !source.startsWith(exports),
  })
  return {
    path,
    drop: async (name, text) => {
      const file = join(path, 'entrada', name)
      await mkdir(dirname(file), {recursive: true})
      await writeFile(file, text)
    },
    take: (name) => rm(join(path, 'entrada', name)),
    remove: () => rm(path, {recursive: true, force: true, maxRetries: 5}),
  }
}
