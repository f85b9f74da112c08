import {rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** Writes a file whole or not at all: whoever looks meanwhile sees the one that was there. Its folder must exist. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    await writeFile(aside, content)
    await rename(aside, file)
  } finally {
    await rm(aside, {force: true})
  }
}
