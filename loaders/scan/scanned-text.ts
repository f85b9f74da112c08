import {decodeWindows1252} from '../../src/formats/windows-1252.js'
import type {ScanEncoding} from './visit-scan.js'

// A byte order mark within a file is a character as any other.
const UTF8 = new TextDecoder('utf-8', {ignoreBOM: true})

/** The text of some bytes of a file. */
export function toScannedText(bytes: Uint8Array, encoding: ScanEncoding): string {
  return encoding === 'utf-8' ? UTF8.decode(bytes) : decodeWindows1252(bytes)
}
