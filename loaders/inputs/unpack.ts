import {createReadStream, createWriteStream, existsSync} from 'node:fs'
import {mkdir, open, rename, rm} from 'node:fs/promises'
import {join, posix} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createInflateRaw} from 'node:zlib'
import {DOCUMENT, toRefusal, WORKBOOK} from '../../src/formats/foreign-content.js'
import {type Container, toContentPath} from './container.js'
import {toCrc32} from './crc32.js'
import {type InputFile, isUnchanged, toInputFile} from './input-file.js'
import {isLeftover} from './list-files.js'
import {toShownPath} from './shown-path.js'
import {ContainerProblem, checkSize, DAMAGED} from './unpack-limits.js'
import {readZipDirectory, type ZipEntry} from './zip-directory.js'

const NOTHING =
  'El archivo comprimido no trae ningún archivo. Comprima otra vez los CSV, o déjelos sin comprimir.'
const TWINS = 'El zip trae dos archivos con el mismo nombre. Descomprímalo y deje los CSV que trae.'

/** A packed file whose content is known by its hash. */
export type PackedFile = InputFile & {container: Container; sha256: string}

/**
 * Unpacks a container into a folder of its own within `into`, unless it is there already, and lists what it holds, with the
 * time of the container and paths below its own. Nothing is written elsewhere, whatever the names of the entries. Throws
 * `ContainerProblem` where it is not to be unpacked.
 */
export async function unpack(packed: PackedFile, into: string): Promise<InputFile[]> {
  const folder = join(into, packed.sha256)
  const entries = packed.container === 'zip' ? listEntries(packed) : undefined
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

function listEntries(zip: PackedFile): ZipEntry[] {
  const all = readDirectory(zip)
  const names = new Set(all.map(({name}) => name))
  if (names.has('[Content_Types].xml')) {
    const isWorkbook = all.some(({name}) => name.startsWith('xl/'))
    throw new ContainerProblem(toRefusal(isWorkbook ? WORKBOOK : DOCUMENT))
  }
  if (names.has('mimetype') && names.has('content.xml')) throw new ContainerProblem(toRefusal(DOCUMENT))
  const entries = all.filter(({name}) => !name.split('/').some(isLeftover))
  if (entries.length === 0) throw new ContainerProblem(NOTHING)
  const shown = new Set(entries.map(({name}) => toShownPath(name)))
  if (shown.size < entries.length) throw new ContainerProblem(TWINS)
  return entries
}

/** What begins like a zip and has another name is mostly a workbook; so it is called where it cannot be told. */
function readDirectory(zip: PackedFile): ZipEntry[] {
  try {
    return readZipDirectory(zip)
  } catch (error) {
    const isUntold = error instanceof ContainerProblem && error.message === DAMAGED
    throw isUntold && !/\.zip$/i.test(zip.path) ? new ContainerProblem(toRefusal(WORKBOOK)) : error
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

async function extract({file}: PackedFile, entry: ZipEntry, output: string): Promise<void> {
  const start = await findData(file, entry)
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

/** Where the bytes of an entry begin: after its local header, whose size only it tells. */
async function findData(file: string, {offset}: ZipEntry): Promise<number> {
  const handle = await open(file, 'r')
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(30), 0, 30, offset)
    if (bytesRead < 30 || buffer.readUInt32LE(0) !== 0x04034b50) throw new ContainerProblem(DAMAGED)
    return offset + 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
  } finally {
    await handle.close()
  }
}

function isDamage(error: unknown): boolean {
  return ((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_')
}
