import {
  Bool,
  Dictionary,
  Float64,
  Int32,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import type {Cell, StoreTable} from './store.js'

const NUMBERS = ['DOUBLE', 'INTEGER', 'BIGINT', 'HUGEINT']

/** A table as an Arrow IPC file: numbers as doubles, booleans as bits, all else as dictionaries of text; null is unknown. */
export function toArrow({columns, types, rows}: StoreTable): Uint8Array {
  const vectors = columns.map((column, i): [string, Vector] => {
    const values = rows.map((row) => row[column] ?? null)
    const type = types[i] ?? 'VARCHAR'
    if (NUMBERS.includes(type)) return [column, toNumbers(values)]
    return [column, type === 'BOOLEAN' ? toBooleans(values) : toTexts(values, i)]
  })
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'file')
}

function toNumbers(values: Cell[]): Vector {
  const data = Float64Array.from(values, (value) => (value === null ? 0 : Number(value)))
  return makeVector(makeData({type: new Float64(), length: values.length, data, ...toValidity(values)}))
}

function toBooleans(values: Cell[]): Vector {
  const data = toBits(values, (value) => value === true)
  return makeVector(makeData({type: new Bool(), length: values.length, data, ...toValidity(values)}))
}

// The dictionary's id is given, so that the same rows are the same bytes whatever else the process has written.
function toTexts(values: Cell[], id: number): Vector {
  const places = new Map<string, number>()
  const data = Int32Array.from(values, (value) => {
    if (value === null) return 0
    const text = String(value)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  })
  const dictionary = vectorFromArray([...places.keys()], new Utf8())
  const type = new Dictionary(new Utf8(), new Int32(), id)
  return makeVector(makeData({type, length: values.length, data, dictionary, ...toValidity(values)}))
}

function toValidity(values: Cell[]): {nullBitmap: Uint8Array; nullCount: number} {
  const nullBitmap = toBits(values, (value) => value !== null)
  return {nullBitmap, nullCount: values.filter((value) => value === null).length}
}

function toBits(values: Cell[], isSet: (value: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8)
  for (const [i, value] of values.entries())
    if (isSet(value)) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7))
  return bits
}
