import {type Zippable, zipSync} from 'fflate'

/** The earliest time that a zip can state: the same files are the same bytes, whenever they are packed. */
const NO_TIME = new Date(1980, 0, 1)

/** Files packed in the order in which they come, without a time. Office wants `[Content_Types].xml` first. */
export function toSteadyZip(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  const names = Object.keys(files).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')))
  for (const name of names) entries[name] = [files[name] as Uint8Array, {mtime: NO_TIME, level: 6}]
  return zipSync(entries)
}
