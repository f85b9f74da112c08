const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** The CRC-32 of bytes that come in chunks: what it was before, or 0, and the next chunk. Node has its own from 22 on. */
export function toCrc32(before: number, chunk: Uint8Array): number {
  let crc = ~before
  for (let i = 0; i < chunk.length; i++) crc = (TABLE[(crc ^ (chunk[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
