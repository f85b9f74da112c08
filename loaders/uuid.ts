import {createHash} from 'node:crypto'

/** Cumple's own name space: a random number that is never changed. */
const NAME_SPACE = 'c1d8a0c5-5c0b-4f4e-9a53-0d3a5b7c1e62'

/** The UUID of a name, the same wherever it is made (RFC 9562, version 5). */
export function toUuid(name: string): string {
  const space = Buffer.from(NAME_SPACE.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = bytes.toString('hex')
  return [8, 12, 16, 20, 32].map((end, i, ends) => digits.slice(ends[i - 1] ?? 0, end)).join('-')
}
