import {createHash} from 'node:crypto'
import {DROP_FOLDER, listFiles} from './list-files.js'
import {type Input, type KnownInputs, profileFiles} from './read-inputs.js'

/**
 * 16 hexadecimal digits that change whenever a path, a byte or the order of the exports does. A file that is being written
 * changes them when it begins to be and when it is whole.
 */
export function toFingerprint(files: readonly Input[]): string {
  const hash = createHash('sha256')
  for (const {path, sha256, statedDate, modifiedAt, growing, problem} of files) {
    const order = path.startsWith(`${DROP_FOLDER}/`) && !growing ? (statedDate ?? modifiedAt) : ''
    hash.update(`${path}\0${sha256}\0${order}\0${problem ?? ''}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The fingerprint of a data folder as it is now; files known and unchanged are not read. */
export async function fingerprintInputs(dataDir: string, known: KnownInputs = new Map()): Promise<string> {
  return toFingerprint(profileFiles(listFiles(dataDir), known))
}
