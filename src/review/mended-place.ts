import type {MendedRecord} from './mend-text.js'

/** The line at which a record of a mended text stood before other records took the place of some. */
export function toOriginalLine(line: number, mended: ReadonlyMap<number, MendedRecord>): number {
  let place = line
  for (const [begin, {lineEnd, text}] of [...mended].sort(([a], [b]) => a - b)) {
    const count = text === null ? 0 : text.split(/\r\n|\r|\n/).length
    // One that was taken out stands before what has its place now.
    if (place < begin || (place < begin + count && count > 0)) break
    place += lineEnd - begin + 1 - count
  }
  return place
}
