import {
  Bool,
  type DataType,
  Dictionary,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import type {Cell, StoreTable} from './store.js'

/** A table as an Arrow IPC file: numbers as doubles, booleans as bits, all else as dictionaries of text; null is unknown. */
export function toArrow({columns, types, rows}: StoreTable): Uint8Array {
  const vectors = columns.map((column, i): [string, Vector] => {
    const values = rows.map((row) => row[column] ?? null)
    return [column, toVector(values, types[i] ?? 'VARCHAR', i)]
  })
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'file')
}

function toVector(values: Cell[], type: string, id: number): Vector {
  return vectorFromArray(values as never[], toArrowType(type, id) as never) as Vector
}

// The dictionary's id is given, so that the same rows are the same bytes whatever else the process has written.
function toArrowType(type: string, id: number): DataType {
  if (type === 'BOOLEAN') return new Bool()
  if (['DOUBLE', 'INTEGER', 'BIGINT', 'HUGEINT'].includes(type)) return new Float64()
  return new Dictionary(new Utf8(), new Int32(), id)
}
