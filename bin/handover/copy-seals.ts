import {cp, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {SEAL_FOLDER, type Seal, toSealFolder} from '../../loaders/seal/seal.js'

/** Copies the closed bimesters of a municipality as they are: each a folder with its record and tables. */
export async function copySeals(seals: readonly Seal[], dataDir: string, folder: string): Promise<void> {
  for (const {municipality, bimester} of seals) {
    const source = toSealFolder(dataDir, municipality, bimester)
    const target = join(folder, SEAL_FOLDER, bimester)
    for (const name of await readdir(source))
      await cp(join(source, name), join(target, name), {recursive: true})
  }
}
