import {readdir, readFile} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {WrongCall} from '../failure.js'
import {HASH_LIST, toHashList} from './hash-list.js'
import {READ_ME} from './read-me.js'

/**
 * Refuses to write a handover where something else is: `title` is the first line of the handover's LEAME.txt. An earlier one of
 * the same municipality may be replaced as long as every file is as it was written, and none was added.
 */
export async function checkHandoverFolder(
  out: string,
  {title, dataDir}: {title: string; dataDir: string},
): Promise<void> {
  const [first] = relative(dataDir, out).split(sep)
  if (first !== '..' && !/^[A-Za-z]:$/.test(first ?? '')) {
    throw new WrongCall(`--out: ${out} está en la carpeta de los datos. Escriba una carpeta de fuera.`)
  }
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new WrongCall(`--out: ${out} no es una carpeta que se pueda usar (${error.code}).`)
  })
  if (names.length === 0) return
  const readMe = await readText(join(out, READ_ME))
  if (!readMe.startsWith(title)) {
    throw new WrongCall(`--out: ${out} no está vacía y no es una entrega de este municipio; no se reemplaza.`)
  }
  if ((await readText(join(out, HASH_LIST))) !== (await toHashList(out))) {
    throw new WrongCall(
      `--out: en ${out} hay archivos que se agregaron, se cambiaron o se borraron después de la entrega; no se reemplaza. Escriba otra carpeta.`,
    )
  }
}

async function readText(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => '')
}
