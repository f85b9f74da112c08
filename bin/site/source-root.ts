import {cp} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {PROJECT_FOLDER} from '../project-folder.js'
import {createFolderBeside, removeLeftovers} from '../temporary-folder.js'

/** What Framework serves. Its cache lies within, so that two runs on one root would see each other's data. */
export const SOURCE_ROOT = join(PROJECT_FOLDER, 'src')

/** Copies the pages into a root of their own, with an empty cache, for a run that may not be disturbed. */
export async function copySourceRoot(): Promise<string> {
  await removeLeftovers(SOURCE_ROOT)
  const root = await createFolderBeside(SOURCE_ROOT)
  const cache = join(SOURCE_ROOT, '.observablehq')
  await cp(SOURCE_ROOT, root, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => source !== cache,
  })
  return root
}

/** A folder as Framework's configuration wants it: relative to the project, with `/`. */
export function toConfigPath(folder: string): string {
  return relative(PROJECT_FOLDER, folder).replaceAll('\\', '/')
}
