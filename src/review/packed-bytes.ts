import {Gunzip, Inflate} from 'fflate'
import type {ByteSource} from '../formats/files/byte-source.js'
import {toCrc32} from '../formats/files/crc32.js'
import {ContainerProblem, checkSize, DAMAGED} from '../formats/files/unpack-limits.js'
import {findEntryData, type ZipBytes, type ZipEntry} from '../formats/files/zip-directory.js'

/** How many packed bytes are unpacked at once: they may become a thousand times as many. */
const CHUNK = 16_384

/** The content of a gzip, unpacked anew each time that it is asked for; its `size` is known when it was read once. */
export function toGzipBytes(packed: ZipBytes, size = 0): ByteSource {
  const chunks = () => gunzip(packed)
  return {size, chunks, head: (length) => take(chunks(), length)}
}

/** The content of an entry of a zip, likewise. */
export function toEntryBytes(zip: ZipBytes, entry: ZipEntry): ByteSource {
  const chunks = () => extract(zip, entry)
  return {size: entry.unpacked, chunks, head: (length) => take(chunks(), length)}
}

function* gunzip(packed: ZipBytes): Generator<Uint8Array> {
  let unpacked = 0
  let crc32 = 0
  let members = 1
  const stream = new Gunzip()
  stream.onmember = () => {
    members += 1
  }
  for (const chunk of inflate(stream, packed, 0, packed.size)) {
    unpacked += chunk.length
    checkSize(unpacked, packed.size)
    crc32 = toCrc32(crc32, chunk)
    yield chunk
  }
  if (members > 1) return
  const end = packed.read(packed.size - 8, 8)
  const view = new DataView(end.buffer, end.byteOffset, end.length)
  if (view.getUint32(0, true) !== crc32 || view.getUint32(4, true) !== unpacked % 2 ** 32)
    throw new ContainerProblem(DAMAGED)
}

function* extract(zip: ZipBytes, entry: ZipEntry): Generator<Uint8Array> {
  const start = findEntryData(zip, entry)
  const end = start + entry.packed
  let unpacked = 0
  let crc32 = 0
  for (const chunk of entry.method === 'stored'
    ? slices(zip, start, end)
    : inflate(new Inflate(), zip, start, end)) {
    unpacked += chunk.length
    if (unpacked > entry.unpacked) throw new ContainerProblem(DAMAGED)
    crc32 = toCrc32(crc32, chunk)
    yield chunk
  }
  if (unpacked !== entry.unpacked || crc32 !== entry.crc32) throw new ContainerProblem(DAMAGED)
}

/** What a stream makes of packed bytes, piece by piece. */
function* inflate(
  stream: Inflate | Gunzip,
  packed: ZipBytes,
  start: number,
  end: number,
): Generator<Uint8Array> {
  let pieces: Uint8Array[] = []
  stream.ondata = (piece) => {
    if (piece.length > 0) pieces.push(piece)
  }
  for (let position = start; position < end; position += CHUNK) {
    try {
      const isLast = position + CHUNK >= end
      stream.push(packed.read(position, Math.min(CHUNK, end - position)).slice(), isLast)
    } catch {
      throw new ContainerProblem(DAMAGED)
    }
    const ready = pieces
    pieces = []
    yield* ready
  }
}

function* slices({read}: ZipBytes, start: number, end: number): Generator<Uint8Array> {
  for (let position = start; position < end; position += CHUNK)
    yield read(position, Math.min(CHUNK, end - position))
}

/** The first bytes of what comes in chunks. */
function take(chunks: Iterable<Uint8Array>, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let done = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - done)
    bytes.set(part, done)
    done += part.length
    if (done === length) break
  }
  return bytes.subarray(0, done)
}
