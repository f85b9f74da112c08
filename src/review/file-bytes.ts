import type {ByteSource} from '../formats/files/byte-source.js'
import type {ZipBytes} from '../formats/files/zip-directory.js'

/** How many bytes are read at once. */
const CHUNK = 1_048_576

/** Bytes that are in memory. */
export function toMemoryBytes(bytes: Uint8Array): ZipBytes {
  return {size: bytes.length, read: (position, length) => bytes.subarray(position, position + length)}
}

/** A file as formats ask for its bytes. */
export function toByteSource({size, read}: ZipBytes): ByteSource {
  return {
    size,
    head: (length) => read(0, Math.min(length, size)),
    *chunks() {
      for (let position = 0; position < size; position += CHUNK)
        yield read(position, Math.min(CHUNK, size - position))
    },
  }
}
