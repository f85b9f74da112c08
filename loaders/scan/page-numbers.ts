import {ByteTable, hashBytes} from './byte-table.js'
import {TO_BE_JUDGED} from './municipality-codes.js'
import {toScannedCells} from './scanned-cell.js'
import {toScannedText} from './scanned-text.js'
import type {NewPages} from './visit-block.js'
import type {VisitScan} from './visit-scan.js'

const SPACE = 0x20
const APOSTROPHE = 0x27
const QUOTE = 0x22

/**
 * Numbers the page texts of one file from 1 on, in the order in which they come; 0 is the empty text, the total of a site.
 * When it knows as many as it can hold, it forgets them and goes on numbering: from then on a text may have two numbers.
 */
export class PageNumbers {
  wasReset = false
  private next = 1
  /** Cells as they stand in the file, and texts that no cell has to the letter: their bytes could be another cell's. */
  private readonly cells: ByteTable
  private readonly texts: ByteTable
  private readonly read: (text: string) => string | undefined
  private text = new Uint8Array(1 << 16)
  private length = 0
  private readonly ends: number[] = []

  constructor(
    private readonly scan: Pick<VisitScan, 'municipalities' | 'folder' | 'encoding'>,
    mostPages?: number,
  ) {
    this.cells = new ByteTable(mostPages)
    this.texts = new ByteTable(mostPages)
    this.read = toScannedCells(scan).readPage
  }

  /** How many bytes of new texts wait to be taken. */
  get waiting(): number {
    return this.length
  }

  /** The number of a cell's page, or `TO_BE_JUDGED`. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    return this.cells.find(bytes, start, end, hash) ?? this.learn(bytes, start, end, hash)
  }

  /** The number of a page's text. */
  toNumber(text: string): number {
    if (text === '') return 0
    const bytes = new TextEncoder().encode(text)
    const table = isPlain(bytes, 0, bytes.length) ? this.cells : this.texts
    const hash = hashBytes(bytes)
    return (
      table.find(bytes, 0, bytes.length, hash) ?? this.number(table, bytes, 0, bytes.length, hash)
    )
  }

  /** The texts that were numbered since the last time. */
  takeNew(): NewPages {
    const pages = {
      first: this.next - this.ends.length,
      text: this.text.slice(0, this.length),
      ends: Int32Array.from(this.ends),
    }
    this.length = 0
    this.ends.length = 0
    return pages
  }

  private learn(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (isPlain(bytes, start, end)) return this.number(this.cells, bytes, start, end, hash)
    const text = this.read(toScannedText(bytes.subarray(start, end), this.scan.encoding))
    const number = text === undefined ? TO_BE_JUDGED : this.toNumber(text)
    if (this.cells.isFull) this.forget()
    this.cells.add(bytes, start, end, hash, number)
    return number
  }

  private number(table: ByteTable, bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (table.isFull) this.forget()
    table.add(bytes, start, end, hash, this.next)
    this.wait(bytes, start, end)
    this.next += 1
    return this.next - 1
  }

  private forget(): void {
    this.cells.clear()
    this.texts.clear()
    this.wasReset = true
  }

  private wait(bytes: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start
    if (length > this.text.length) {
      const old = this.text
      this.text = new Uint8Array(Math.max(length, old.length * 2))
      this.text.set(old)
    }
    this.text.set(bytes.subarray(start, end), this.length)
    this.length = length
    this.ends.push(length)
  }
}

/** Whether a cell is its text to the letter, in every encoding: printable ASCII that nothing is trimmed from. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return false
  if (bytes[start] === SPACE || bytes[end - 1] === SPACE || bytes[start] === APOSTROPHE) return false
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte < SPACE || byte > 0x7e || byte === QUOTE) return false
  }
  return true
}
