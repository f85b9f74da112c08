import {
  DATE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import {
  type BlockColumn,
  type NewPages,
  NULLABLE_COLUMNS,
  type NullableColumn,
  toBitmapOffset,
  toColumnOffset,
  type VisitBlock,
} from './visit-block.js'

/** How many rows DuckDB takes at once. */
const CHUNK = 2048

/** The columns of `visit_record` that follow `file_id`, in its order. */
const COLUMNS: readonly BlockColumn[] = [
  'line',
  'municipality',
  'day',
  'page',
  'visits',
  'visitors',
  'pageviews',
]

/** Where scanned visits go. */
export interface VisitSink {
  connection: DuckDBConnection
  fileId: number
  /** The database, attached to the connection, that holds `visit_record` and `page`. */
  database?: string
}

/** Appends scanned blocks to `visit_record` and `page`, column by column. Close it to have all rows in the tables. */
export class VisitAppender {
  private readonly rowChunk = DuckDBDataChunk.create(
    [INTEGER, ...COLUMNS.map((column) => (column === 'day' ? DATE : INTEGER))],
    CHUNK,
  )
  private readonly pageChunk = DuckDBDataChunk.create([INTEGER, INTEGER, VARCHAR], CHUNK)
  private readonly vectors: duckdb.Vector[]

  private constructor(
    private readonly fileId: number,
    private readonly rowAppender: DuckDBAppender,
    private readonly pageAppender: DuckDBAppender,
    private readonly absent: ReadonlySet<BlockColumn>,
  ) {
    this.vectors = COLUMNS.map((_, i) => duckdb.data_chunk_get_vector(this.rowChunk.chunk, i + 1))
    copyNumbers(duckdb.data_chunk_get_vector(this.rowChunk.chunk, 0), new Int32Array(CHUNK).fill(fileId))
    for (const column of absent) this.setKnown(column as NullableColumn, new ArrayBuffer(CHUNK / 8), 0)
  }

  /** `absent`: the columns that the export lacks; they are null in every row. */
  static async open(
    {connection, fileId, database}: VisitSink,
    absent: Iterable<NullableColumn> = [],
  ): Promise<VisitAppender> {
    const rows = await connection.createAppender('visit_record', null, database ?? null)
    const pages = await connection.createAppender('page', null, database ?? null)
    return new VisitAppender(fileId, rows, pages, new Set(absent))
  }

  append({memory, rows, hasNulls, pages}: VisitBlock): void {
    this.appendPages(pages)
    const present = COLUMNS.filter((column) => !this.absent.has(column))
    const nullable = NULLABLE_COLUMNS.filter((column) => hasNulls && !this.absent.has(column))
    for (let start = 0; start < rows; start += CHUNK) {
      const count = Math.min(CHUNK, rows - start)
      this.rowChunk.rowCount = count
      for (const column of present) {
        const vector = this.vectors[COLUMNS.indexOf(column)] as duckdb.Vector
        duckdb.copy_data_to_vector(vector, 0, memory, toColumnOffset(column) + start * 4, count * 4)
      }
      for (const column of nullable) this.setKnown(column, memory, toBitmapOffset(column) + start / 8)
      this.rowAppender.appendDataChunk(this.rowChunk)
    }
    if (!hasNulls) return
    const all = new Uint8Array(CHUNK / 8).fill(0xff).buffer
    for (const column of nullable) this.setKnown(column, all, 0)
  }

  close(): void {
    this.rowAppender.closeSync()
    this.pageAppender.closeSync()
  }

  private setKnown(column: NullableColumn, bitmap: ArrayBuffer, offset: number): void {
    const vector = this.vectors[COLUMNS.indexOf(column)] as duckdb.Vector
    duckdb.vector_ensure_validity_writable(vector)
    duckdb.copy_data_to_vector_validity(vector, 0, bitmap, offset, CHUNK / 8)
  }

  private appendPages({first, text, ends}: NewPages): void {
    for (let start = 0; start < ends.length; start += CHUNK) {
      const count = Math.min(CHUNK, ends.length - start)
      // The texts of a chunk are kept by its vector until it is emptied.
      this.pageChunk.reset()
      this.pageChunk.rowCount = count
      const [files, numbers, texts] = [0, 1, 2].map((i) =>
        duckdb.data_chunk_get_vector(this.pageChunk.chunk, i),
      ) as [duckdb.Vector, duckdb.Vector, duckdb.Vector]
      copyNumbers(files, new Int32Array(count).fill(this.fileId))
      copyNumbers(
        numbers,
        Int32Array.from({length: count}, (_, i) => first + start + i),
      )
      for (let i = 0; i < count; i++) {
        const page = start + i
        const from = page === 0 ? 0 : (ends[page - 1] as number)
        duckdb.vector_assign_string_element_len(texts, i, text.subarray(from, ends[page]))
      }
      this.pageAppender.appendDataChunk(this.pageChunk)
    }
  }
}

function copyNumbers(vector: duckdb.Vector, numbers: Int32Array): void {
  duckdb.copy_data_to_vector(vector, 0, numbers.buffer as ArrayBuffer, 0, numbers.byteLength)
}
