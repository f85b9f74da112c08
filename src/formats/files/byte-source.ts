/** Where the bytes of a file are had from, as often as they are wanted. */
export interface ByteSource {
  /** How many bytes it has. */
  readonly size: number
  /** All of them, in order; a chunk is good until the next is asked for. */
  chunks: () => Iterable<Uint8Array>
  /** The first ones: so many, or all where it has no more. */
  head: (length: number) => Uint8Array
}

/** All bytes of a file at once. */
export function readAll({size, head}: ByteSource): Uint8Array {
  return head(size)
}
