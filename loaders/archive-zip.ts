import {Zip, ZipDeflate} from 'fflate'

/** The earliest time that a zip can state: the same files are the same bytes, whenever they are packed. */
const NO_TIME = new Date(1980, 0, 1)

/** A zip archive as it grows: each file is packed when it is added, so that a country's files are never in memory together. */
export interface ArchiveZip {
  add: (name: string, bytes: Uint8Array) => void
  /** The bytes of the whole archive; nothing can be added after. */
  end: () => Uint8Array
}

/** A zip archive without files. */
export function startZip(): ArchiveZip {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error !== null) throw error
    parts.push(part)
  })
  return {
    add: (name, bytes) => {
      const file = new ZipDeflate(name, {level: 6})
      file.mtime = NO_TIME
      zip.add(file)
      file.push(bytes, true)
    },
    end: () => {
      zip.end()
      return Buffer.concat(parts)
    },
  }
}
