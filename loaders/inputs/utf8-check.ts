import {isUtf8} from 'node:buffer'
import {findSequenceLength} from '../../src/formats/encoding.js'

/** Whether bytes that come in chunks are UTF-8 as a whole: a character may begin in one chunk and end in the next. */
export class Utf8Check {
  private valid = true
  private begun: Uint8Array = new Uint8Array()

  add(chunk: Uint8Array): void {
    if (!this.valid) return
    let start = 0
    if (this.begun.length > 0) {
      const missing = findSequenceLength(this.begun[0] ?? 0) - this.begun.length
      const character = Uint8Array.from([...this.begun, ...chunk.subarray(0, missing)])
      if (chunk.length < missing) {
        this.begun = character
        return
      }
      this.valid = isUtf8(character)
      start = missing
    }
    const end = chunk.length - countBegun(chunk)
    this.begun = chunk.slice(Math.max(start, end))
    this.valid &&= start >= end || isUtf8(chunk.subarray(start, end))
  }

  /** Of all that was added, if nothing follows. */
  isValid(): boolean {
    return this.valid && this.begun.length === 0
  }
}

/** How many bytes at the end of a chunk begin a character that it does not end. */
function countBegun(chunk: Uint8Array): number {
  for (let count = 1; count <= Math.min(3, chunk.length); count++) {
    const byte = chunk[chunk.length - count] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return findSequenceLength(byte) > count ? count : 0
  }
  return 0
}
