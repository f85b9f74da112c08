import {LF, toWholeLines} from './whole-lines.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed'

export interface FoundEncoding {
  encoding: Encoding
  /** What had to be supposed, for people. */
  warnings: string[]
}

/** How many of the first bytes are looked at for the zeros of UTF-16, and which share of them tells it. */
const SAMPLE = 4096
const MANY_ZEROS = 0.3

const UNMARKED = 'El archivo está en UTF-16 sin marca: revise que las tildes se lean bien.'
const MIXED = 'El archivo mezcla dos codificaciones (UTF-8 y Windows): revise que las tildes se lean bien.'
const DOS =
  'Las tildes del archivo parecen de un programa antiguo (CP850) y se leyeron como las de Windows: revíselas, y si salen mal guárdelo como CSV UTF-8.'

/** The encoding of a file, whose beginning is `head`; its chunks are asked for only where it is neither UTF-16 nor UTF-8. */
export function findEncoding(
  head: Uint8Array,
  isUtf8: boolean,
  chunks: () => Iterable<Uint8Array>,
): FoundEncoding {
  const utf16 = findUtf16Encoding(head)
  if (utf16 !== undefined) return utf16
  return isUtf8 ? {encoding: 'utf-8', warnings: []} : findLegacyEncoding(chunks())
}

/** The encoding of a text that begins with these bytes, where they tell it at once: only UTF-16 does. */
export function findUtf16Encoding(head: Uint8Array): FoundEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return {encoding: 'utf-16le', warnings: []}
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: 'utf-16be', warnings: []}
  const encoding = findUtf16(head)
  return encoding && {encoding, warnings: [UNMARKED]}
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

/** The encoding of a text that is not UTF-8 as a whole, told line by line: Windows-1252, or a mixture of both. */
export function findLegacyEncoding(chunks: Iterable<Uint8Array>): FoundEncoding {
  let windows = false
  let utf8 = false
  let dos: boolean | undefined
  for (const lines of toWholeLines(chunks)) {
    for (let start = 0; start < lines.length && !(windows && utf8); ) {
      const encoding = findLineEncoding(lines, start)
      const next = lines.indexOf(LF, start)
      start = next === -1 ? lines.length : next + 1
      if (encoding === 'utf-8') utf8 = true
      if (encoding === 'windows-1252') windows = true
    }
    if (windows && utf8) return {encoding: 'mixed', warnings: [MIXED]}
    if (windows) dos ??= looksLikeDos(lines)
  }
  return {encoding: 'windows-1252', warnings: dos ? [DOS] : []}
}

/** In which encoding the line that begins at `start` can be read; `ascii` where either gives the same. */
export function findLineEncoding(bytes: Uint8Array, start: number): 'ascii' | 'utf-8' | 'windows-1252' {
  let encoding: 'ascii' | 'utf-8' = 'ascii'
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === LF) break
    if (byte < 0x80) continue
    const length = findSequenceLength(byte)
    for (let j = 1; j < Math.max(length, 1); j++) {
      if (((bytes[i + j] ?? 0) & 0xc0) !== 0x80) return 'windows-1252'
    }
    if (length === 0 || isForbidden(byte, bytes[i + 1] ?? 0)) return 'windows-1252'
    i += length - 1
    encoding = 'utf-8'
  }
  return encoding
}

/** How many bytes the UTF-8 sequence has that begins with this one; 0 where none does. */
export function findSequenceLength(byte: number): number {
  if (byte < 0x80) return 1
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

/** Whether two bytes begin an overlong sequence, a surrogate, or what is past the last character. */
function isForbidden(first: number, second: number): boolean {
  return (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
}

/** Whether the accents within words are those of CP850, where Windows-1252 has only signs: `G‚nova`, `ni¤o`. */
function looksLikeDos(bytes: Uint8Array): boolean {
  let found = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    if (byte !== 0x82 && byte !== 0x90 && (byte < 0xa0 || byte > 0xa5)) return false
    // 0xA0 is a hard space in Windows-1252, and may stand anywhere.
    found ||= byte !== 0xa0 && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])
  }
  return found
}

function isLetter(byte = 0): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
