import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import {closeSync, readSync} from 'node:fs'
import {openFile} from '../inputs/file-chunks.js'

const CHUNK = 1 << 20

/** The fingerprint of a file and whether it is UTF-8, told step by step beside other work. Close it. */
export class FileProfile {
  private readonly hash = createHash('sha256')
  private readonly bytes = Buffer.allocUnsafe(CHUNK)
  private readonly file: number
  private offset = 0
  /** How many bytes of a character that is not whole yet stand at the beginning of `bytes`. */
  private carried = 0
  private isValid = true

  constructor(path: string) {
    this.file = openFile(path)
  }

  /** Reads on to an offset. */
  readTo(end: number): void {
    while (this.offset < end) {
      const room = Math.min(CHUNK - this.carried, end - this.offset)
      const length = readSync(this.file, this.bytes, this.carried, room, this.offset)
      if (length === 0) return
      this.hash.update(this.bytes.subarray(this.carried, this.carried + length))
      this.offset += length
      this.check(this.bytes.subarray(0, this.carried + length))
    }
  }

  /** What is known of the bytes that were read; nothing more may be read after it. */
  finish(): {sha256: string; isUtf8: boolean} {
    return {sha256: this.hash.digest('hex'), isUtf8: this.isValid && this.carried === 0}
  }

  close(): void {
    closeSync(this.file)
  }

  private check(bytes: Uint8Array): void {
    const whole = bytes.length - countUnfinished(bytes)
    this.isValid &&= isUtf8(bytes.subarray(0, whole))
    this.carried = bytes.length - whole
    this.bytes.copyWithin(0, whole, bytes.length)
  }
}

/** How many of the last bytes begin a character that goes on behind them. */
function countUnfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}
