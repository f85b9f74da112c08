import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import type {ByteSource} from '../../src/formats/files/byte-source.js'
import type {InputFile} from './input-file.js'

/** How many bytes are read at once. */
export const CHUNK = 1_048_576

// Should a link or a pipe have taken the file's place meanwhile, it is not followed and not waited for. Windows has neither flag.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

type Readable = Pick<InputFile, 'file' | 'size'>

/**
 * The bytes of a file from a place on, in chunks: never more of them than it had when it was looked at. A chunk is good until
 * the next is asked for: all share one buffer.
 */
export function* readChunks({file, size}: Readable, offset = 0): Generator<Uint8Array> {
  const descriptor = openFile(file)
  try {
    // No Buffer: the slice of one is no copy, and what is kept of a chunk would change with the next.
    const buffer = new Uint8Array(Math.min(CHUNK, Math.max(size - offset, 1)))
    for (let position = offset; position < size; ) {
      const length = readSync(descriptor, buffer, 0, Math.min(buffer.length, size - position), position)
      if (length === 0) return
      position += length
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Opens a file to read it; fails where something else has taken its place. */
export function openFile(file: string): number {
  const descriptor = openSync(file, FLAGS)
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw Object.assign(new Error(`not a file: ${file}`), {code: 'ENOTSUP'})
}

/** The first bytes of a file; all of them where it has no more. */
export function readHead({file, size}: Readable, length = 65_536): Uint8Array {
  return readBytes({file, size: Math.min(size, length)})
}

/** All bytes of a file at once. */
export function readBytes(input: Readable): Uint8Array {
  const bytes = new Uint8Array(input.size)
  let length = 0
  for (const chunk of readChunks(input)) {
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.subarray(0, length)
}

/** A file as where its bytes are had from. */
export function toByteSource(input: Readable): ByteSource {
  return {size: input.size, chunks: () => readChunks(input), head: (length) => readHead(input, length)}
}
