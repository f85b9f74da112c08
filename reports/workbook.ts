import type {Cell} from './cell.js'
import type {ReportHead} from './report.js'

/** The figures of a report as sheets to filter and reckon with: the same as those printed, and all of them. */
export interface Workbook {
  /** What stands in the margins of the printed sheets. */
  head: ReportHead
  sheets: Sheet[]
}

/** A sheet is one table: its header stands in the first row. */
export interface Sheet {
  /** At most 31 characters. */
  name: string
  columns: SheetColumn[]
  rows: Cell[][]
}

export interface SheetColumn {
  label: string
  /** In characters. */
  width: number
  /** What the column holds, for the dictionary. */
  description: string
}

/** A column of a sheet with what stands in it for each of its rows. */
export type Field<Row> = SheetColumn & {toCell: (row: Row) => Cell}
