import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {runNode} from '../child.js'
import {Failure} from '../failure.js'
import {ARCHIVE_LOADER} from './archive.js'

/** Runs the data loaders of a source root, but that of the archive; returns what each wrote, by the path that pages know. */
export async function runLoaders(root: string): Promise<Map<string, Uint8Array>> {
  const outputs = new Map<string, Uint8Array>()
  for (const path of await listLoaders(root)) {
    const {code, stdout, stderr} = await runNode(['--import', 'tsx', join(root, path)])
    if (code !== 0) throw new Failure(`src/${path} terminó con un error.\n${stderr.trim()}`)
    outputs.set(path.slice(0, -'.ts'.length), stdout)
  }
  return outputs
}

/** The files that Framework takes for loaders: `name.woff2.ts` makes `name.woff2`. */
async function listLoaders(root: string): Promise<string[]> {
  const paths = (await readdir(root, {recursive: true})).map((path) => path.replaceAll('\\', '/')).sort()
  return paths.filter(
    (path) => /\.\w+\.ts$/.test(path) && !/\.(d|md|js)\.ts$/.test(path) && path !== ARCHIVE_LOADER,
  )
}
