import {mkdir} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import {SEAL_FOLDER} from '../loaders/seal/seal.js'
import {WrongCall} from './failure.js'

/** Makes the folder that `--out` names; refuses those that Cumple reads its data from. */
export async function prepareOutFolder(outDir: string, dataDir: string): Promise<void> {
  if (isRead(outDir, dataDir)) {
    throw new WrongCall(`--out: de ${outDir} lee Cumple sus datos. Escriba otra carpeta.`)
  }
  await mkdir(outDir, {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`--out: no se puede escribir en la carpeta ${outDir} (${error.code}).`)
  })
}

/** Whether a folder is the data folder or one of those in it that hold what people put there. */
function isRead(folder: string, dataDir: string): boolean {
  const [first = ''] = relative(dataDir, folder).split(sep)
  return ['', DROP_FOLDER, 'planes', 'plantillas', SEAL_FOLDER].includes(first)
}
