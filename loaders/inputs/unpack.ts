import {closeSync, createReadStream, createWriteStream, existsSync, openSync, readSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import {join, posix} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createInflateRaw} from 'node:zlib'
import {type Container, toContentPath} from '../../src/formats/files/container.js'
import {toCrc32} from '../../src/formats/files/crc32.js'
import {toShownPath} from '../../src/formats/files/shown-path.js'
import {ContainerProblem, checkSize, DAMAGED} from '../../src/formats/files/unpack-limits.js'
import {findEntryData, type ZipBytes, type ZipEntry} from '../../src/formats/files/zip-directory.js'
import {listZipEntries} from '../../src/formats/files/zip-entries.js'
import {type InputFile, isUnchanged, toInputFile} from './input-file.js'

/** A packed file whose content is known by its hash. */
export type PackedFile = InputFile & {container: Container; sha256: string}

/**
 * Unpacks a container into a folder of its own within `into`, unless it is there already, and lists what it holds, with the
 * time of the container and paths below its own. Nothing is written elsewhere, whatever the names of the entries. Throws
 * `ContainerProblem` where it is not to be unpacked.
 */
export async function unpack(packed: PackedFile, into: string): Promise<InputFile[]> {
  const folder = join(into, packed.sha256)
  const entries =
    packed.container === 'zip' ? readingZip(packed, (zip) => listZipEntries(packed.path, zip)) : undefined
  if (!existsSync(folder)) {
    const unfinished = `${folder}.tmp`
    await rm(unfinished, {recursive: true, force: true})
    await mkdir(unfinished, {recursive: true})
    try {
      if (entries === undefined) await gunzip(packed, join(unfinished, '0'))
      for (const [i, entry] of (entries ?? []).entries()) {
        await extract(packed, entry, join(unfinished, String(i)))
      }
      // What was unpacked would not be what the hash is of.
      if (!isUnchanged(packed)) throw new ContainerProblem(DAMAGED)
      await rename(unfinished, folder)
    } catch (error) {
      await rm(unfinished, {recursive: true, force: true})
      throw isDamage(error) ? new ContainerProblem(DAMAGED) : error
    }
  }
  const names = entries?.map(({name}) => toShownPath(name)) ?? [toContentPath(posix.basename(packed.path))]
  return names.map((name, i) => {
    const file = toInputFile(`${packed.path}/${name}`, join(folder, String(i)))
    return {...file, modifiedAt: packed.modifiedAt}
  })
}

/** Does something with a zip that is open to be read. */
function readingZip<T>({file, size}: PackedFile, use: (zip: ZipBytes) => T): T {
  const descriptor = openSync(file, 'r')
  try {
    const read = (position: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, position))
    }
    return use({size, read})
  } finally {
    closeSync(descriptor)
  }
}

async function gunzip({file, size}: PackedFile, output: string): Promise<void> {
  let unpacked = 0
  async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      unpacked += chunk.length
      checkSize(unpacked, size)
      yield chunk
    }
  }
  await pipeline(createReadStream(file), createGunzip(), checked, createWriteStream(output, {flags: 'wx'}))
}

async function extract(packed: PackedFile, entry: ZipEntry, output: string): Promise<void> {
  const {file} = packed
  const start = readingZip(packed, (zip) => findEntryData(zip, entry))
  let unpacked = 0
  let crc32 = 0
  async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      unpacked += chunk.length
      if (unpacked > entry.unpacked) throw new ContainerProblem(DAMAGED)
      crc32 = toCrc32(crc32, chunk)
      yield chunk
    }
    if (unpacked !== entry.unpacked || crc32 !== entry.crc32) throw new ContainerProblem(DAMAGED)
  }
  // A stream cannot be told to read nothing.
  const source =
    entry.packed === 0 ? Readable.from([]) : createReadStream(file, {start, end: start + entry.packed - 1})
  const sink = createWriteStream(output, {flags: 'wx'})
  if (entry.method === 'stored') await pipeline(source, checked, sink)
  else await pipeline(source, createInflateRaw(), checked, sink)
}

function isDamage(error: unknown): boolean {
  return ((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_')
}
