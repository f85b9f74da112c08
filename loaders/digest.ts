import {createHash} from 'node:crypto'

/** The SHA-256 of bytes or text, in hexadecimal. */
export function toDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
