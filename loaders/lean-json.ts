import type {LeanTable} from '../src/domain/lean-table.js'
import type {Cell, StoreTable} from './store.js'

const NUMBERS = ['DOUBLE', 'INTEGER', 'BIGINT', 'HUGEINT']

/** A table as a `LeanTable`: numbers and booleans as such, all else as text; cells that are null at a row's end are left out. */
export function toLeanTable({columns, types, rows}: StoreTable): LeanTable {
  const isNumber = types.map((type) => NUMBERS.includes(type))
  const toCell = (cell: Cell, i: number) => (isNumber[i] && cell !== null ? Number(cell) : cell)
  return {
    columns,
    rows: rows.map((row) => {
      const cells = columns.map((column, i) => toCell(row[column] ?? null, i))
      return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
    }),
  }
}

/**
 * The SQL of a group's rows as the JSON of a `LeanTable`: lists of cells in the order of the columns, such as are null at a row's
 * end left out. DuckDB writes it, since at national size there are millions of cells. `cells` says what stands for a column.
 */
export function toLeanJson(
  columns: readonly string[],
  {order, cells = {}}: {order: string; cells?: Record<string, string>},
): string {
  const list = columns.map((column) => cells[column] ?? column).join(', ')
  const row = `regexp_replace(json_array(${list})::varchar, '(,null)+\\]$', ']')`
  return `'[' || string_agg(${row}, ',' order by ${order}) || ']'`
}
