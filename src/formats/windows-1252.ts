/** The characters that Windows-1252 puts where ISO 8859-1 has control codes (0x80–0x9F); five are undefined. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of Windows-1252 bytes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  // Node 20's own decoder leaves 0x80–0x9F as control codes (nodejs/node issue 56542), so they are replaced here.
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (c) => UPPER[c.charCodeAt(0) - 0x80] ?? c)
}

/** The Windows-1252 bytes of a text; undefined where it has a character that this encoding lacks. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = Array.from(text, (character) => {
    const place = UPPER.indexOf(character)
    return place === -1 ? character.charCodeAt(0) : 0x80 + place
  })
  return bytes.every((byte) => byte < 256) ? Uint8Array.from(bytes) : undefined
}
