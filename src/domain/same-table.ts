/** Rows as lists of cells: a column of which all rows have one value says it once. */
export interface SameTable {
  same: Record<string, unknown>
  columns: readonly string[]
  rows: readonly (readonly unknown[])[]
}

/** Rows with these columns, told shortly. */
export function toSameTable(names: readonly string[], rows: readonly Record<string, unknown>[]): SameTable {
  const [first = {}] = rows
  const isSame = (name: string) => rows.every((row) => row[name] === first[name])
  const columns = names.filter((name) => !isSame(name))
  return {
    same: Object.fromEntries(names.filter(isSame).map((name) => [name, first[name] ?? null])),
    columns,
    rows: rows.map((row) => columns.map((name) => row[name] ?? null)),
  }
}

/** The rows of such a table as objects. */
export function fromSameTable<Row>({same, columns, rows}: SameTable): Row[] {
  return rows.map((cells) => {
    return {...same, ...Object.fromEntries(columns.map((name, i) => [name, cells[i]]))} as Row
  })
}
