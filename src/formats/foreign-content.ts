const SIGNATURES: readonly [bytes: readonly number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'un libro de Excel (.xlsx) o un archivo comprimido'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'un libro de Excel antiguo (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'un documento PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'una imagen PNG'],
  [[0xff, 0xd8, 0xff], 'una imagen JPG'],
  [[0x1f, 0x8b], 'un archivo comprimido (.gz)'],
]

/**
 * What a file that calls itself CSV really is («un documento PDF»), from its first bytes; undefined where it can be text.
 */
export function findForeignContent(bytes: Uint8Array): string | undefined {
  for (const [signature, what] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return what
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = bytes.subarray(0, 4096)
  if (!isUtf16 && head.includes(0)) return 'un archivo que no es de texto'
  const start = new TextDecoder('windows-1252').decode(head).trimStart().toLowerCase()
  if (/^(ï»¿)?\s*<(!doctype|html|\?xml|table)/.test(start)) return 'una página web guardada con nombre de CSV'
  return undefined
}
