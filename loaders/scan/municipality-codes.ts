import {type ByteSource, ByteTable, hashBytes} from './byte-table.js'
import {AGAIN, BEGIN, END, GUESSED, KNOWN} from './plain-record.js'
import {toKnownFinder, toMunicipalityReader} from './scanned-cell.js'
import {toScannedText} from './scanned-text.js'
import type {VisitScan} from './visit-scan.js'

/** What stands for a text that the general path has to judge. */
export const TO_BE_JUDGED = -1

/** The texts that name municipalities in one file, read as the general path reads them, once each. */
export class MunicipalityCodes {
  /** The DIVIPOLA codes; texts are given the place of theirs. */
  readonly codes: Int32Array
  private readonly places: ReadonlyMap<string, number>
  readonly known = new ByteTable(1 << 16, 1 << 22)
  private last = TO_BE_JUDGED
  private readonly read: (text: string) => string | undefined

  constructor(private readonly scan: Pick<VisitScan, 'municipalities' | 'folder' | 'encoding'>) {
    this.codes = Int32Array.from(scan.municipalities, ({code}) => Number(code))
    this.places = new Map(scan.municipalities.map(({slug}, place) => [slug, place]))
    const findMunicipality = toKnownFinder(scan.municipalities)
    this.read = toMunicipalityReader({folder: scan.folder, findMunicipality})
  }

  /** The place of the code that a cell means, or `TO_BE_JUDGED`. `values` has the cell at `at` (`PlainRecord`). */
  take(source: ByteSource, values: Int32Array, at: number): number {
    const how = values[at + KNOWN]
    if (how !== AGAIN) this.last = how === GUESSED ? this.known.takeGuess() : this.find(source, values, at)
    return this.last
  }

  /** The same of a cell's text. */
  findPlace(text: string): number {
    return this.places.get(this.read(text) ?? '') ?? TO_BE_JUDGED
  }

  /** The place of a code. */
  toPlace(code: number): number {
    return this.codes.indexOf(code)
  }

  private find(source: ByteSource, values: Int32Array, at: number): number {
    const start = values[at + BEGIN] as number
    const end = values[at + END] as number
    const hash = hashBytes(source, start, end)
    const found = this.known.find(source, start, end, hash)
    if (found !== undefined) return found
    const place = this.findPlace(toScannedText(source.bytes.subarray(start, end), this.scan.encoding))
    if (!this.known.isFull) this.known.add(source, start, end, hash, place)
    return place
  }
}
