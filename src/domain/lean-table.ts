/** Rows as lists of cells, in the order of the columns: what every row would say again is said once, and pages load sooner. */
export interface LeanTable {
  columns: readonly string[]
  /** Null where a cell is not known or does not apply; such at a row's end are left out. */
  rows: readonly (readonly unknown[])[]
}

/** The rows of a lean table as objects, without the cells that are not known. */
export function fromLeanTable<Row>({columns, rows}: LeanTable): Row[] {
  return rows.map((cells) => {
    const row: Record<string, unknown> = {}
    for (const [i, cell] of cells.entries()) if (cell !== null) row[columns[i] ?? ''] = cell
    return row as Row
  })
}

/** The same with every column in every row: null where a cell is not known. */
export function fromWholeTable<Row>({columns, rows}: LeanTable): Row[] {
  return rows.map(
    (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])) as Row,
  )
}
