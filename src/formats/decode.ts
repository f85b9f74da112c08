/** The characters that Windows-1252 puts where ISO 8859-1 has control codes (0x80–0x9F); five are undefined. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  text: string
  encoding: Encoding
}

/**
 * The text of an export, without its byte order mark: UTF-16 where a mark says so, UTF-8 where every byte is valid, else
 * Windows-1252. Never fails: a file that is no text at all is for `findForeignContent` to tell.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le'}
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be'}
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8'}
  } catch {
    return {text: decodeWindows1252(bytes), encoding: 'windows-1252'}
  }
}

// Node 20's own decoder leaves 0x80–0x9F as control codes (nodejs/node issue 56542), so they are replaced here.
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c)
}
