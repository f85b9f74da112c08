import {tableFromIPC} from 'apache-arrow'

/** The rows of an Arrow file as plain objects, their columns spelled as in the file. */
export function toRows<Row>(buffer: ArrayBuffer): Row[] {
  return Array.from(tableFromIPC(new Uint8Array(buffer)), (row) => row?.toJSON() as Row)
}
