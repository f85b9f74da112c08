/** What a table says, row by row under its columns, as it is read. Rows that only head a group are left out. */
export function toTableRows(table: HTMLElement): Record<string, string>[] {
  const columns = Array.from(table.querySelectorAll('thead tr:last-child th'), toText)
  return Array.from(table.querySelectorAll('tbody tr:not(.group)'), (row) =>
    Object.fromEntries(
      Array.from(row.children, (cell, i) => [columns[i] ?? `columna ${i + 1}`, toText(cell)]),
    ),
  )
}

function toText({textContent}: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim()
}
