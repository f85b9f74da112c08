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
