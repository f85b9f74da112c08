import {findForeignContent} from '../foreign-content.js'

export type Container = 'gzip' | 'zip'

const SIGNATURES: readonly [container: Container, bytes: readonly number[]][] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // A zip of nothing.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
]

/** How a file is packed, by its first bytes whatever its name; undefined also for what is a zip only within, such as `.docx`. */
export function findContainer(path: string, head: Uint8Array): Container | undefined {
  if (findForeignContent(toContentPath(path), new Uint8Array()) !== undefined) return undefined
  return SIGNATURES.find(([, signature]) => signature.every((byte, i) => head[i] === byte))?.[0]
}

/** The path of a file without the ending that says that it is packed. */
export function toContentPath(path: string): string {
  return path.replace(/\.(gz|zip)$/i, '')
}
