import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {toDigest} from '../../loaders/digest.js'
import {listSite} from '../site/finish-site.js'

/** The file of a handover that has the hash of every other. */
export const HASH_LIST = 'HUELLAS.txt'

/** The SHA-256 of every file of a folder but the list itself, as `sha256sum -c` reads it. */
export async function toHashList(folder: string): Promise<string> {
  const lines: string[] = []
  for (const path of await listSite(folder)) {
    if (path !== HASH_LIST) lines.push(`${toDigest(await readFile(join(folder, path)))}  ${path}\n`)
  }
  return lines.join('')
}
