import {cp, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {SEAL_FOLDER, type Seal, toSealFolder} from '../../loaders/seal/seal.js'

/** Copies the closed bimesters of a municipality as they are: each a folder with its record and tables. */
export async function copySeals(seals: readonly Seal[], dataDir: string, folder: string): Promise<void> {
  for (const {municipio, bimestre} of seals) {
    const source = toSealFolder(dataDir, municipio, bimestre)
    const target = join(folder, SEAL_FOLDER, bimestre)
    for (const name of await readdir(source))
      await cp(join(source, name), join(target, name), {recursive: true})
  }
}
