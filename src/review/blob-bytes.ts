import type {ZipBytes} from '../formats/files/zip-directory.js'
import {toMemoryBytes} from './file-bytes.js'

/** A file is held whole where it cannot be read in parts: no larger one, in bytes. */
export const MOST_IN_MEMORY = 512 * 1024 ** 2

/** Reads at once, which only a worker may. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer
}

/** A file whose bytes are read when they are asked for, in a worker. */
export function toBlobBytes(blob: Blob): ZipBytes {
  const reader = new FileReaderSync()
  return {
    size: blob.size,
    read: (position, length) =>
      new Uint8Array(reader.readAsArrayBuffer(blob.slice(position, position + length))),
  }
}

/** A file that is held in memory, where it is not too large to be. */
export async function readWhole(blob: Blob): Promise<ZipBytes> {
  if (blob.size > MOST_IN_MEMORY) throw new RangeError(`${blob.size} bytes are too many to be held`)
  return toMemoryBytes(new Uint8Array(await blob.arrayBuffer()))
}
