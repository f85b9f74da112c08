import {
  type Encoding,
  type FoundEncoding,
  findLegacyEncoding,
  findLineEncoding,
  findUtf16Encoding,
} from './encoding.js'
import {LF, toWholeLines} from './whole-lines.js'
import {decodeWindows1252} from './windows-1252.js'

export interface Decoded extends FoundEncoding {
  text: string
}

/**
 * The text of an export, without its byte order mark: UTF-16 where a mark or every other byte's being zero says so, UTF-8
 * where every byte is valid, else Windows-1252; a file that mixes both is read line by line. Never fails: a file that is no
 * text at all is for `findForeignContent` to tell.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = findUtf16Encoding(bytes)
  if (utf16 === undefined) {
    try {
      return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', warnings: []}
    } catch {
      // It is not UTF-8, or not all of it.
    }
  }
  const found = utf16 ?? findLegacyEncoding([bytes])
  return {...found, text: [...decodeChunks([bytes], found.encoding)].join('')}
}

/**
 * The text of an export whose encoding is known, piece by piece, without its byte order mark. A last character that was cut
 * in two is U+FFFD, so that its row is seen to be damaged. A piece may end anywhere, also within a line.
 */
export function* decodeChunks(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  if (encoding === 'windows-1252') for (const chunk of chunks) yield decodeWindows1252(chunk)
  else if (encoding === 'mixed') yield* decodeMixed(chunks)
  else {
    const decoder = new TextDecoder(encoding)
    for (const chunk of chunks) yield decoder.decode(chunk, {stream: true})
    yield decoder.decode()
  }
}

/** Neighbouring lines that are read alike are decoded at once: a decoder costs more than most lines. */
function* decodeMixed(chunks: Iterable<Uint8Array>): Generator<string> {
  for (const lines of toWholeLines(chunks)) {
    let from = 0
    let isWindows = false
    for (let start = 0; start < lines.length; ) {
      const encoding = findLineEncoding(lines, start)
      if (encoding !== 'ascii' && (encoding === 'windows-1252') !== isWindows) {
        if (from < start) yield decodeRun(lines.subarray(from, start), isWindows)
        from = start
        isWindows = !isWindows
      }
      const end = lines.indexOf(LF, start)
      start = end === -1 ? lines.length : end + 1
    }
    yield decodeRun(lines.subarray(from), isWindows)
  }
}

function decodeRun(bytes: Uint8Array, isWindows: boolean): string {
  return isWindows ? decodeWindows1252(bytes) : new TextDecoder().decode(bytes)
}
