import {DuckDBDataChunk, type DuckDBType} from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import type {VisitSink} from './visit-appender.js'

/** How many rows DuckDB takes at once. */
const CHUNK = 2048

/** The values of a column, one a row, as DuckDB lays them out. */
export interface Column {
  type: DuckDBType
  values: Int32Array | Uint8Array | BigInt64Array
}

/** Appends rows to a table, given as its columns in their order, all of the same length. */
export async function appendColumns(
  {connection, database}: Pick<VisitSink, 'connection' | 'database'>,
  table: string,
  columns: readonly Column[],
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0
  const chunk = DuckDBDataChunk.create(
    columns.map(({type}) => type),
    CHUNK,
  )
  const appender = await connection.createAppender(table, null, database ?? null)
  for (let start = 0; start < rows; start += CHUNK) {
    const count = Math.min(CHUNK, rows - start)
    chunk.rowCount = count
    for (const [i, {values}] of columns.entries()) {
      const {buffer, byteOffset, BYTES_PER_ELEMENT: size} = values
      const vector = duckdb.data_chunk_get_vector(chunk.chunk, i)
      duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset + start * size, count * size)
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
