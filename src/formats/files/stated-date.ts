import {decode} from '../decode.js'
import {findExportDate} from '../export-date.js'

/** How many bytes of a file are looked at for the date in its first line. */
const LONGEST_DATE_LINE = 512

const LF = 0x0a

/** The day of the export that the first line of a file states, `YYYY-MM-DD`; null where it states none. */
export function findStatedDate(head: Uint8Array): string | null {
  return findExportDate(decode(toDateLine(head)).text)
}

// Cut at the line's end, so that no character is: half a character would make UTF-8 look like Windows-1252.
function toDateLine(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, LONGEST_DATE_LINE)
  const end = head.findIndex((byte) => byte === LF || byte === 0x0d)
  return end === -1 ? head : head.subarray(0, end)
}
