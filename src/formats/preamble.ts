import {fold} from '../domain/fold.js'
import {type ExportRecord, readRecords} from './records.js'
import type {TableHeader} from './table-header.js'

/** The records above a table's header. */
export function listPreamble(text: string, {delimiter, headerLine}: TableHeader): ExportRecord[] {
  const records: ExportRecord[] = []
  for (const record of readRecords(text, delimiter)) {
    if (record.line >= headerLine) break
    records.push(record)
  }
  return records
}

/** The value beside the first label of a form, where a preamble has a label and its value in each line. */
export function findStated(records: readonly ExportRecord[], label: RegExp): string | undefined {
  const found = records.find(({fields}) => label.test(fold(fields[0] ?? '')))
  return found?.fields.slice(1).find((field) => field.trim() !== '')
}

/** The value below the first name of a form, where a preamble has a small table of its own. */
export function findStatedBelow(records: readonly ExportRecord[], name: RegExp): string | undefined {
  for (const [i, {fields}] of records.entries()) {
    const at = fields.findIndex((field) => name.test(fold(field)))
    if (at !== -1) return records[i + 1]?.fields[at]
  }
  return undefined
}
