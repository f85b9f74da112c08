import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of `package.json`. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))

/** What is not the project's: installed, computed, or left by a run. */
const FOREIGN =
  /^(node_modules|\.git|\.cache|\.observablehq|dist|dist\..*|src\..*|test-results|cuarentena|.*\.tmp)$/

/** Every file of the project, relative to it, with `/`, in the order of their names. */
export function listProjectFiles(folder = '.'): string[] {
  const files: string[] = []
  for (const entry of readdirSync(join(PROJECT, folder), {withFileTypes: true})) {
    if (FOREIGN.test(entry.name)) continue
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) files.push(...listProjectFiles(path))
    else files.push(path)
  }
  return files.sort()
}

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8')
}
