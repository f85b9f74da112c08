import {decodeWindows1252} from './windows-1252.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed'

export interface Decoded {
  text: string
  encoding: Encoding
  /** What had to be supposed, for people. */
  warnings: string[]
}

/** How many of the first bytes are looked at for the zeros of UTF-16, and which share of them tells it. */
const SAMPLE = 4096
const MANY_ZEROS = 0.3

const LF = 0x0a

/**
 * The text of an export, without its byte order mark: UTF-16 where a mark or every other byte's being zero says so, UTF-8
 * where every byte is valid, else Windows-1252; a file that mixes both is read line by line. Never fails: a file that is no
 * text at all is for `findForeignContent` to tell.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', [])
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', [])
  const unmarked = findUtf16(bytes)
  if (unmarked !== undefined) {
    return decodeUtf16(bytes, unmarked, [
      'El archivo está en UTF-16 sin marca: revise que las tildes se lean bien.',
    ])
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', warnings: []}
  } catch {
    return decodeLines(bytes)
  }
}

/** The byte order of UTF-16 text without a mark: Latin letters have a zero in every other byte. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2))
  if (odd > MANY_ZEROS && even < MANY_ZEROS / 10) return 'utf-16le'
  if (even > MANY_ZEROS && odd < MANY_ZEROS / 10) return 'utf-16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', warnings: string[]): Decoded {
  return {text: new TextDecoder(encoding).decode(bytes), encoding, warnings}
}

function decodeLines(bytes: Uint8Array): Decoded {
  const lines: string[] = []
  let utf8 = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start)
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1)
    start += line.length
    const text = tryUtf8(line)
    if (text !== undefined && line.some((byte) => byte > 0x7f)) utf8 += 1
    lines.push(text ?? decodeWindows1252(line))
  }
  const text = lines.join('').replace(/^\ufeff/, '')
  if (utf8 === 0) return {text, encoding: 'windows-1252', warnings: []}
  const warning =
    'El archivo mezcla dos codificaciones (UTF-8 y Windows): revise que las tildes se lean bien.'
  return {text, encoding: 'mixed', warnings: [warning]}
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}
