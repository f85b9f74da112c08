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

/** Rows as a lean table of these columns; what is unknown or false is left out. */
export function toLeanTable(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): LeanTable {
  return {columns, rows: rows.map((row) => trim(columns.map((column) => row[column] || zeroOf(row[column]))))}
}

function zeroOf(cell: unknown): unknown {
  return cell === 0 ? 0 : null
}

function trim(cells: readonly unknown[]): unknown[] {
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, last + 1)
}
