import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

const PROJECT = join(import.meta.dirname, '..')

/** What the reading of an export depends on. */
const FOLDERS = ['loaders', 'src/domain', 'src/formats']

/** That of this process: what it has loaded does not change while it runs. */
let version: Promise<string> | undefined

/** A text that changes whenever the program that reads exports does: what another one kept is not believed. */
export async function toCodeVersion(): Promise<string> {
  version ??= readCodeVersion()
  return await version
}

async function readCodeVersion(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    const names = await readdir(join(PROJECT, folder), {recursive: true})
    const files = names.filter((name) => /\.(ts|mjs|sql)$/.test(name)).sort()
    for (const file of files)
      hash.update(file.replaceAll('\\', '/')).update(await readFile(join(PROJECT, folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
