import {type ByteSource, ByteTable, copyBytes, hashBytes, toByteSource} from './byte-table.js'
import {TO_BE_JUDGED} from './municipality-codes.js'
import {ASCII, BEGIN, END, GUESSED, KNOWN} from './plain-record.js'
import {toPageReader} from './scanned-cell.js'
import {toScannedText} from './scanned-text.js'
import type {NewPages} from './visit-block.js'
import type {VisitScan} from './visit-scan.js'

/** With so many texts, most of which came but once, remembering more is slower than it saves. */
const MANY = 1 << 18
const MOST_FINDS_PER_TEXT = 2
/** For how many times as many it then remembers none, before it sees again whether they come more often. */
const PAUSE = 7

export interface PageLimits {
  /** How many texts are remembered at the most. */
  mostPages?: number | undefined
  /** With how many of them it matters whether they come again. */
  manyPages?: number | undefined
}

const SPACE = 0x20
const APOSTROPHE = 0x27
const QUOTE = 0x22

/**
 * Numbers the page texts of one file from 1 on, in the order in which they come; 0 is the empty text, the total of a site.
 * When it knows as many as it can hold, it forgets them and goes on numbering: from then on a text may have two numbers.
 */
export class PageNumbers {
  private next = 1
  /** How many of the next texts are not to be remembered. */
  private unremembered = 0
  private finds = 0
  /** The number of the first text that is known, and the hashes of those known. */
  private first = 1
  private hashes = new Int32Array(1 << 10)
  /** Cells as they stand in the file, and texts that no cell has to the letter: their bytes could be another cell's. */
  readonly cells: ByteTable
  private readonly texts: ByteTable
  private readonly manyPages: number
  private readonly read = toPageReader()
  private text = toByteSource(new Uint8Array(1 << 16))
  private length = 0
  private readonly ends: number[] = []

  constructor(
    private readonly scan: Pick<VisitScan, 'encoding' | 'delimiter'>,
    /** Called before it forgets its texts. */
    private readonly onForget: () => void,
    {mostPages, manyPages = MANY}: PageLimits = {},
  ) {
    this.manyPages = manyPages
    this.cells = new ByteTable(mostPages)
    this.texts = new ByteTable(mostPages)
  }

  /** How many bytes of new texts wait to be taken. */
  get waiting(): number {
    return this.length
  }

  /** The number of a cell's page, or `TO_BE_JUDGED`. `values` has the cell at `at` (`PlainRecord`). */
  take(source: ByteSource, values: Int32Array, at: number): number {
    this.finds += 1
    const known = values[at + KNOWN]
    if (known === GUESSED) return this.cells.takeGuess()
    const start = values[at + BEGIN] as number
    const end = values[at + END] as number
    const hash = hashBytes(source, start, end)
    const isPlain = known === ASCII && isBare(source.bytes, start, end)
    if (isPlain && this.unremembered > 0) {
      this.unremembered -= 1
      return this.number(source, start, end, hash)
    }
    const found = this.cells.find(source, start, end, hash)
    if (found !== undefined) return found
    return isPlain
      ? this.remember(this.cells, source, start, end, hash)
      : this.learn(source, start, end, hash)
  }

  /** Whether texts were forgotten. */
  get wasReset(): boolean {
    return this.first > 1
  }

  /** A hash of the text of a number that was given since texts were last forgotten; 0 for the number 0. */
  hashOf(number: number): number {
    return number === 0 ? 0 : (this.hashes[number - this.first] as number)
  }

  /** The number of a page's text. */
  toNumber(text: string): number {
    if (text === '') return 0
    if (text.includes(this.scan.delimiter)) this.cells.isFree = false
    const bytes = new TextEncoder().encode(text)
    const source = toByteSource(bytes)
    const table = isPlain(bytes, 0, bytes.length) ? this.cells : this.texts
    const hash = hashBytes(source, 0, bytes.length)
    return table.find(source, 0, bytes.length, hash) ?? this.remember(table, source, 0, bytes.length, hash)
  }

  /** The texts that were numbered since the last time. */
  takeNew(): NewPages {
    const pages = {
      first: this.next - this.ends.length,
      text: this.text.bytes.slice(0, this.length),
      ends: Int32Array.from(this.ends),
    }
    this.length = 0
    this.ends.length = 0
    return pages
  }

  private learn(source: ByteSource, start: number, end: number, hash: number): number {
    this.makeRoom(this.cells)
    const text = this.read(toScannedText(source.bytes.subarray(start, end), this.scan.encoding))
    const number = text === undefined ? TO_BE_JUDGED : this.toNumber(text)
    this.cells.add(source, start, end, hash, number)
    return number
  }

  /** Gives a number to a text that is not known. */
  private remember(table: ByteTable, source: ByteSource, start: number, end: number, hash: number): number {
    this.makeRoom(table)
    table.add(source, start, end, hash, this.next)
    return this.number(source, start, end, hash)
  }

  private number(source: ByteSource, start: number, end: number, hash: number): number {
    this.wait(source, start, end)
    const place = this.next - this.first
    if (place === this.hashes.length) {
      const old = this.hashes
      this.hashes = new Int32Array(old.length * 2)
      this.hashes.set(old)
    }
    this.hashes[place] = hash
    this.next += 1
    return this.next - 1
  }

  private makeRoom(table: ByteTable): void {
    const isVain = table.size >= this.manyPages && this.finds < table.size * MOST_FINDS_PER_TEXT
    if (isVain) this.unremembered = PAUSE * this.manyPages
    if (isVain || table.isFull) this.forget()
  }

  private forget(): void {
    this.onForget()
    this.cells.clear()
    this.texts.clear()
    this.first = this.next
    this.finds = 0
  }

  private wait(source: ByteSource, start: number, end: number): void {
    const length = this.length + end - start
    const {bytes: old} = this.text
    if (length > old.length) {
      this.text = toByteSource(new Uint8Array(Math.max(length, old.length * 2)))
      this.text.bytes.set(old)
    }
    copyBytes(source, start, end, this.text, this.length)
    this.length = length
    this.ends.push(length)
  }
}

/** Whether a cell is its text to the letter, in every encoding: printable ASCII that nothing is trimmed from. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isBare(bytes, start, end)) return false
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte < SPACE || byte > 0x7e || byte === QUOTE) return false
  }
  return true
}

/** Whether nothing would be trimmed from a cell of printable ASCII. */
function isBare(bytes: Uint8Array, start: number, end: number): boolean {
  return start < end && bytes[start] !== SPACE && bytes[end - 1] !== SPACE && bytes[start] !== APOSTROPHE
}
