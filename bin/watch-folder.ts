import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {QUARANTINE_FOLDER} from '../loaders/quarantine-files.js'
import {isLeftover} from '../src/formats/files/leftover.js'

/**
 * What a folder looks like from outside: the name, size and time of every file in it, those of copies in progress, of the
 * system and of the program itself left out. Two equal looks, some time apart, mean that nothing is being written there. It is asked for again and
 * again rather than being told by the system, which keeps silent about folders on other machines.
 */
export async function lookAt(folder: string): Promise<string> {
  const lines = await listLines(folder, '')
  return lines.sort().join('\n')
}

async function listLines(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const lines: string[] = []
  for (const entry of entries) {
    if (isLeftover(entry.name) || (prefix === '' && entry.name === QUARANTINE_FOLDER)) continue
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory()) lines.push(...(await listLines(join(folder, entry.name), `${path}/`)))
    else {
      const found = await stat(join(folder, entry.name)).catch(() => undefined)
      lines.push(`${path}\t${found?.size}\t${found?.mtimeMs}`)
    }
  }
  return lines
}
