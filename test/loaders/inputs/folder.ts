import {mkdir, mkdtemp, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {type Inputs, type KnownInputs, readInputs} from '../../../loaders/inputs/read-inputs.js'

/** The time of every file that `writeFiles` writes. */
export const FILE_TIME = '2013-01-15T12:00:00.000Z'

/** A folder that is removed when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-entradas-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

/** A folder with these files, by their paths. */
export async function makeFolderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await makeFolder()
  await writeFiles(folder, files)
  return folder
}

/** Writes files into a folder, all with the same time. */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'))
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, content)
    await utimes(file, new Date(FILE_TIME), new Date(FILE_TIME))
  }
}

/** What is read of a data folder, unpacked into another that is removed when the test ends. */
export async function readFolder(dataDir: string, known?: KnownInputs): Promise<Inputs> {
  return await readInputs(dataDir, {unpackInto: await makeFolder(), ...(known && {known})})
}
