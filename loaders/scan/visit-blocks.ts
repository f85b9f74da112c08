import {closeSync, readSync} from 'node:fs'
import {openFile} from '../inputs/file-chunks.js'
import {type ByteSource, toByteSource} from './byte-table.js'
import type {VisitDays} from './day-sums.js'
import {createBlockMemory, type JudgedVisit, type VisitBlock} from './visit-block.js'
import type {VisitScan} from './visit-scan.js'
import {type ScannerLimits, VisitScanner} from './visit-scanner.js'

/** How much of a file is read at once, and how long a record may be in bytes before the file is given up. */
const CHUNK = 1 << 20
const LONGEST = 1 << 28

export interface BlockLimits extends ScannerLimits {
  /** How many bytes are read at once. */
  chunk?: number
}

/** What comes back for blocks: rows made of the records that they set aside. */
export type BlockReply = JudgedVisit[]

/** What is known of a file when all of it was scanned. */
export interface ScanEnd {
  /** How many physical lines the file has, those before its first record included. */
  lines: number
  /** The municipalities (DIVIPOLA) and days on which a page came twice, or the site's total beside pages; null: not known. */
  suspects: {municipality: number; day: number}[] | null
  /** What the days come to, all rows added up; null where some are suspects, or that is not known. */
  days: VisitDays | null
  /** Whether there were so many pages that the same text may have two numbers. */
  pagesReset: boolean
}

/** What is known of a file that was left. */
export const LEFT: ScanEnd = {lines: 0, suspects: null, days: null, pagesReset: false}

/**
 * Scans a file block by block. Each `next` gives back what was made of the blocks before. The last block is marked; what
 * was made of *all* blocks has to be given back after it, and further blocks, each the last as well, bring only such rows.
 */
export function* readVisitBlocks(
  scan: VisitScan,
  {chunk = CHUNK, ...limits}: BlockLimits = {},
  /** Gives the memory of a block; that of blocks that were taken may be used again. */
  takeMemory: () => ArrayBuffer = createBlockMemory,
): Generator<VisitBlock, ScanEnd, BlockReply> {
  const scanner = new VisitScanner(scan, limits)
  const file = openFile(scan.file)
  try {
    let source = toByteSource(new Uint8Array(chunk + 1))
    let offset = scan.offset
    let [from, to] = [0, 0]
    let isLast = false
    const judged: JudgedVisit[] = []
    scanner.open(takeMemory())

    /** Ends the block and begins the next one. */
    function* takeBlock(): Generator<VisitBlock, void, BlockReply> {
      const isEnd = isLast && from === to
      const reply = yield {...scanner.close(), isLast: isEnd, offset: offset - (to - from)}
      scanner.open(takeMemory())
      judged.push(...reply)
      while (judged.length > 0 && !scanner.isFull) scanner.add(judged.pop() as JudgedVisit)
    }

    while (!isLast || from < to) {
      from = scanner.scan(source, from, to, isLast)
      if (scanner.isFull) {
        yield* takeBlock()
        continue
      }
      source = toRoom(source, from, to, scanner.line)
      to -= from
      from = 0
      const length = readSync(
        file,
        source.bytes,
        to,
        Math.min(source.bytes.length - 1 - to, scan.end - offset),
        offset,
      )
      to += length
      offset += length
      isLast = length === 0 || offset >= scan.end
    }
    do yield* takeBlock()
    while (!scanner.isEmpty || judged.length > 0)
    const suspects = scanner.suspects() ?? null
    const days = suspects?.length === 0 ? (scanner.days() ?? null) : null
    return {lines: scanner.line - 1, suspects, days, pagesReset: scanner.pagesReset}
  } finally {
    closeSync(file)
  }
}

/** The bytes from `from` to `to` at the beginning of memory that has room for more. */
function toRoom(source: ByteSource, from: number, to: number, line: number): ByteSource {
  const {bytes} = source
  if (from > 0 || to < bytes.length - 1) {
    bytes.copyWithin(0, from, to)
    return source
  }
  if (bytes.length > LONGEST) throw new Error(`line ${line}: longer than ${LONGEST} bytes`)
  const more = new Uint8Array(bytes.length * 2)
  more.set(bytes)
  return toByteSource(more)
}
