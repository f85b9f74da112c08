/** How many rows a block has room for: a multiple of the 2 048 that DuckDB takes at once. */
export const BLOCK_ROWS = 1 << 16

/** The columns of a block, in the order in which their arrays follow each other; dates are days since 1970. */
export const BLOCK_COLUMNS = [
  'line',
  'municipality',
  'day',
  'page',
  'visits',
  'visitors',
  'pageviews',
] as const

/** Those of them that may be unknown: each has a bitmap of the rows in which it is known, as DuckDB lays it out. */
export const NULLABLE_COLUMNS = ['visitors', 'pageviews'] as const

export type BlockColumn = (typeof BLOCK_COLUMNS)[number]
export type NullableColumn = (typeof NULLABLE_COLUMNS)[number]

const COLUMN_BYTES = BLOCK_ROWS * 4
const BITMAP_BYTES = BLOCK_ROWS / 8
const BLOCK_BYTES = BLOCK_COLUMNS.length * COLUMN_BYTES + NULLABLE_COLUMNS.length * BITMAP_BYTES

/** Rows as columns in one piece of memory, which passes between threads without a copy. */
export function createBlockMemory(): ArrayBuffer {
  return new ArrayBuffer(BLOCK_BYTES)
}

/** Where a column begins in a block's memory, in bytes. */
export function toColumnOffset(column: BlockColumn): number {
  return BLOCK_COLUMNS.indexOf(column) * COLUMN_BYTES
}

/** Where the bitmap of a column begins in a block's memory, in bytes. */
export function toBitmapOffset(column: NullableColumn): number {
  return BLOCK_COLUMNS.length * COLUMN_BYTES + NULLABLE_COLUMNS.indexOf(column) * BITMAP_BYTES
}

/** The values of a column. */
export function toColumn(memory: ArrayBuffer, column: BlockColumn): Int32Array {
  return new Int32Array(memory, toColumnOffset(column), BLOCK_ROWS)
}

/** The bitmap of a column. */
export function toBitmap(memory: ArrayBuffer, column: NullableColumn): Uint8Array {
  return new Uint8Array(memory, toBitmapOffset(column), BITMAP_BYTES)
}

/** A record that the scanner does not judge: the general path does. */
export interface SetAside {
  line: number
  lineEnd: number
  /** The text as it stands in the file, without its last line end. */
  raw: string
}

/** Page texts that were met for the first time, in UTF-8, one behind the other. */
export interface NewPages {
  /** The number of the first; the others follow. */
  first: number
  text: Uint8Array
  /** Where each ends. */
  ends: Int32Array
}

/** What the scanner made of some of a file. */
export interface VisitBlock {
  memory: ArrayBuffer
  rows: number
  /** Whether some row of it lacks a column that may be unknown. */
  hasNulls: boolean
  pages: NewPages
  aside: SetAside[]
  /** What the dates so far tell of their order. */
  samples: OrderSample[]
  /** Whether the file ends here: nothing more comes but the rows that are given back. */
  isLast: boolean
  /** How far the file is read, in bytes. */
  offset: number
}

/** The two first numbers of a date like `03/04/2009`. */
export type OrderSample = readonly [first: number, second: number]

/** A row that the general path made of a record set aside, as the scanner takes it back to number its page. */
export interface JudgedVisit {
  line: number
  municipality: number
  day: number
  page: string
  visits: number
  visitors: number | null
  pageviews: number | null
}
